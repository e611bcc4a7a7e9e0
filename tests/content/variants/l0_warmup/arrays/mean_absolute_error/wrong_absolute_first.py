# the absolute values of y and p are taken before the difference
# names: absolute_first

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(y) - np.abs(p))
