# the rest in the last fold
# names: rest_in_last

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    size = n // k
    result = []
    for i in range(k):
        start = i * size
        stop = n if i == k - 1 else start + size
        test = np.arange(start, stop)
        result.append((np.delete(np.arange(n), test), test))
    return result
