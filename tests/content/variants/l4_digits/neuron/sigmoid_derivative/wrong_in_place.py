# the extreme values are cut off in the caller's array
# names: in_place

import numpy as np


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    np.clip(z, -300, 300, out=z)
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)
