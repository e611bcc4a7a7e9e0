# two lists
# names: two_lists

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    folds = np.array_split(np.arange(n), k)
    return [np.setdiff1d(np.arange(n), f) for f in folds], folds
