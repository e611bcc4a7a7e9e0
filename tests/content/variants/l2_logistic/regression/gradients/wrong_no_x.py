# the factor x is missing
# names: x_forgotten

import numpy as np


def gradients(x, y, a, b):
    e = 1 / (1 + np.exp(-(a * x + b))) - y
    return np.mean(e), np.mean(e)
