# a central difference

import numpy as np


def sigmoid_gradient(z):
    z = np.asarray(z, dtype=np.float64)
    s = lambda v: 0.5 * np.tanh(v / 2)
    h = 1e-3
    return (8 * (s(z + h) - s(z - h)) - (s(z + 2 * h) - s(z - 2 * h))) / (12 * h)
