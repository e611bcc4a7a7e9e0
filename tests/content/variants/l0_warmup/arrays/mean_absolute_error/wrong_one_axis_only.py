# (n, d) is refused
# names: one_axis_only

import numpy as np


def mean_absolute_error(y, p):
    if (y.shape != p.shape) or y.ndim != 1:
        raise ValueError
    return np.mean(np.abs(y - p))
