# each error is divided by the target, which gives relative errors
# names: relative

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(y - p) / np.abs(y))
