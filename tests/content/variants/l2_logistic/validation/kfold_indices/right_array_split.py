# np.array_split

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError("k")
    folds = np.array_split(np.arange(n), k)
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
