# the mean runs along the rows
# names: by_row

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(y - p), axis=-1)
