# db times b
# names: b_factor

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return np.mean(d * x), np.mean(d * b)
