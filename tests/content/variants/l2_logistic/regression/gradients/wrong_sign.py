# y - h
# names: sign

import numpy as np


def gradients(x, y, a, b):
    e = y - 1 / (1 + np.exp(-(a * x + b)))
    return np.mean(e * x), np.mean(e)
