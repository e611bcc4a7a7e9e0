# the signs stay
# names: signed

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(y - p)
