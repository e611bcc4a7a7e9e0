# mask

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    fold = np.repeat(np.arange(k), [n // k + (i < n % k) for i in range(k)])
    return [(np.where(fold != i)[0], np.where(fold == i)[0]) for i in range(k)]
