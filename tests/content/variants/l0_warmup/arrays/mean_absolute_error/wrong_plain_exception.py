# different shapes are noticed, but the exception is a plain Exception
# names: plain_exception

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise Exception("shape")
    return np.mean(np.abs(y - p))
