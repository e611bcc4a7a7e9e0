# only the numbers of elements are compared
# names: sizes_only

import numpy as np


def mean_absolute_error(y, p):
    if y.size != p.size:
        raise ValueError
    return np.mean(np.abs(y - p))
