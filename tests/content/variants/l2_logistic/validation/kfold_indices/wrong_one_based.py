# 1-based
# names: one_based

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    idx = np.arange(1, n + 1)
    return [(np.setdiff1d(idx, t), t) for t in np.array_split(idx, k)]
