# i::k
# names: strided

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    indices = np.arange(n)
    return [(indices[indices % k != i], indices[i::k]) for i in range(k)]
