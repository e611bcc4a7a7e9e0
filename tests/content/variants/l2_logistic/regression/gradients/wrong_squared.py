# of the squared error
# names: mean_squared_error

import numpy as np


def gradients(x, y, a, b):
    h = 1 / (1 + np.exp(-(a * x + b)))
    d = 2 * (h - y) * h * (1 - h) / len(x)
    return np.dot(d, x), d.sum()
