# the arrays are brought to one shape (flattened or reshaped) first, so that (n,) and (n, 1) look alike
# names: flattened

import numpy as np


def mean_absolute_error(y, p):
    y, p = y.flatten(), p.flatten()
    if y.shape != p.shape:
        raise ValueError
    return np.mean(np.abs(y - p))
