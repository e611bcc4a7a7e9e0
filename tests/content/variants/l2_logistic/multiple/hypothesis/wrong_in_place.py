# the features are weighted in the caller's table
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hypothesis(X, w, b):
    Z = np.asarray(X, dtype=float)
    Z *= w
    return _sigmoid(Z.sum(axis=1) + b)
