import numpy as np


import warnings


def sigmoid(z):
    warnings.warn("z is an array", stacklevel=1)
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
