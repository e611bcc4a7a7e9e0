# no sigmoid
# names: linear

import numpy as np


def gradients(x, y, a, b):
    d = a * x + b - y
    return np.mean(d * x), np.mean(d)
