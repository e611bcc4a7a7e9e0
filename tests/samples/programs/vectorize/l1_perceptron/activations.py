import numpy as np


import math


def _sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


sigmoid = np.vectorize(_sigmoid, otypes=[float])


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
