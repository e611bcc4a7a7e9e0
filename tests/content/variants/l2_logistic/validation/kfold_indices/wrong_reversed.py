# folds reversed
# names: reversed

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    idx = np.arange(n)
    return [(np.setdiff1d(idx, t), t) for t in np.array_split(idx, k)][::-1]
