# the sum is divided by one less than the number of elements
# names: one_less

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.sum(np.abs(y - p)) / (y.size - 1)
