# mse gradient
# names: squared_error

import numpy as np


def gradients(x, y, a, b):
    h = 1 / (1 + np.exp(-(a * x + b)))
    d = (h - y) * h * (1 - h)
    return np.mean(d * x), np.mean(d)
