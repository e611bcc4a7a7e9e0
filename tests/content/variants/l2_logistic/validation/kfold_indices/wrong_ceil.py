# ceil(n / k) each
# names: rounded_up

import math

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    size = math.ceil(n / k)
    result = []
    for i in range(k):
        test = np.arange(i * size, min((i + 1) * size, n))
        result.append((np.setdiff1d(np.arange(n), test), test))
    return result
