# the signs are taken away in the caller's array
# names: in_place

import numpy as np


def sigmoid_gradient(z):
    z = np.asarray(z, dtype=float)
    np.abs(z, out=z)
    small = np.exp(-z)
    return small / (1 + small) ** 2
