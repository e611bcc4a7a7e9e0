# y and p are added
# names: added

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(y + p))
