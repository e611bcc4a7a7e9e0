# prints and returns an empty list
# names: empty_for_errors

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        print("error")
        return []
    idx = np.arange(n)
    return [(np.setdiff1d(idx, t), t) for t in np.array_split(idx, k)]
