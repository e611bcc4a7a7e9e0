# (test, train)
# names: swapped

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    folds = np.array_split(np.arange(n), k)
    return [(folds[i], np.setdiff1d(np.arange(n), folds[i])) for i in range(k)]
