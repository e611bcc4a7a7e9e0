# k >= n refused
# names: n_refused

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k >= n:
        raise ValueError
    folds = np.array_split(np.arange(n), k)
    return [(np.setdiff1d(np.arange(n), f), f) for f in folds]
