# only tests
# names: tests_only

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    return np.array_split(np.arange(n), k)
