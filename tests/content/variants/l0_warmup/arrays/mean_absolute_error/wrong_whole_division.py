# the decimals of the mean are cut off, by `//` or by int
# names: whole_division

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.sum(np.abs(y - p)) // y.size
