# only the numbers of axes are compared
# names: axes_only

import numpy as np


def mean_absolute_error(y, p):
    if y.ndim != p.ndim:
        raise ValueError("shape")
    return np.mean(np.abs(y - p))
