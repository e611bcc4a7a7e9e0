# the values are right, but your function changed an array that it was given
# names: in_place

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    y -= p
    return np.mean(np.abs(y))
