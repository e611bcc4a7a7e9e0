# k is not checked
# names: no_check_split

import numpy as np


def kfold_indices(n, k):
    folds = np.array_split(np.arange(n), k)
    return [(np.setdiff1d(np.arange(n), f), f) for f in folds]
