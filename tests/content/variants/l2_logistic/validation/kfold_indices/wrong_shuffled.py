# shuffled with a fixed seed
# names: shuffled

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    order = np.random.default_rng(0).permutation(n)
    folds = [np.sort(f) for f in np.array_split(order, k)]
    return [(np.setdiff1d(np.arange(n), f), f) for f in folds]
