# the slide's signs inside
# names: slide_sign

import numpy as np


def gradients(x, y, a, b):
    e = 1 / (1 + np.exp(-a * x + b)) - y
    return np.mean(e * x), -np.mean(e)
