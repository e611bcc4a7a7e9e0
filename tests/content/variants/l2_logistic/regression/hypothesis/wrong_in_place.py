# a and b are applied to the caller's hours
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hypothesis(x, a, b):
    z = np.asarray(x, dtype=float)
    z *= a
    z += b
    return _sigmoid(z)
