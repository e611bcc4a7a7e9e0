import numpy as np


def relu(z):
    z = np.asarray(z)
    if z.ndim:
        z[z < 0] = 0
        return z
    return max(z, 0)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
