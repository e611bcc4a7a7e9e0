# mean squared error
# names: squared

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean((y - p) ** 2)
