# only the lengths are compared
# names: lengths_only

import numpy as np


def mean_absolute_error(y, p):
    if len(y) != len(p):
        raise ValueError
    return np.mean(np.abs(y - p))
