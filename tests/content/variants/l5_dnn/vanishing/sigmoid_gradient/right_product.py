# s (1 - s)

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return s * (1 - s)
