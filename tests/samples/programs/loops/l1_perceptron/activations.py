import numpy as np


import math


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    result = np.empty(z.shape)
    for index in np.ndindex(z.shape):
        value = z[index]
        if value >= 0:
            result[index] = 1 / (1 + math.exp(-value))
        else:
            result[index] = math.exp(value) / (1 + math.exp(value))
    return result


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
