# arrays of one and the same shape are refused as well
# names: always_refused

import numpy as np


def mean_absolute_error(y, p):
    if y.shape is not p.shape:
        raise ValueError
    return np.mean(np.abs(y - p))
