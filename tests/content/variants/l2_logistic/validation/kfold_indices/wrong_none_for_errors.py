# None
# names: none_for_errors

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        return None
    f = np.array_split(np.arange(n), k)
    return [(np.setdiff1d(np.arange(n), t), t) for t in f]
