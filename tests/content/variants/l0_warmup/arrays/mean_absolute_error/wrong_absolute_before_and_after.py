# the absolute values of y and p are taken before the difference, so that -2 and 2 count as equal
# names: absolute_before_and_after

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(np.abs(y) - np.abs(p)))
