# the error is written over the targets
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def gradients(x, y, a, b):
    error = np.asarray(y, dtype=float)
    error -= _sigmoid(a * x + b)
    return -np.mean(error * x), -np.mean(error)
