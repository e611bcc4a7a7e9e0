# np.delete and lists of lists

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError("k")
    return [[np.delete(np.arange(n), t), t] for t in np.array_split(range(n), k)]
