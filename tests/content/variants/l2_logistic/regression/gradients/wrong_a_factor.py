# da times a
# names: a_factor

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return np.mean(d * a), np.mean(d)
