# assert
# names: assertion

import numpy as np


def kfold_indices(n, k):
    assert 2 <= k <= n
    folds = np.array_split(np.arange(n), k)
    return [(np.setdiff1d(np.arange(n), f), f) for f in folds]
