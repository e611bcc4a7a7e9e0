# different shapes are noticed, but the exception is a TypeError
# names: type_error

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise TypeError("shape")
    return np.mean(np.abs(y - p))
