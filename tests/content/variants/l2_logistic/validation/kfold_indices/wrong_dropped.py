# the rest is never tested
# names: rest_not_tested

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    size = n // k
    return [(np.r_[0 : i * size, (i + 1) * size : n], np.arange(i * size, (i + 1) * size)) for i in range(k)]
