# k<2 not checked
# names: one_accepted

import numpy as np


def kfold_indices(n, k):
    if k > n:
        raise ValueError
    idx = np.arange(n)
    return [(np.setdiff1d(idx, t), t) for t in np.array_split(idx, k)]
