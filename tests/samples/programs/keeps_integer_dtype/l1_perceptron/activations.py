import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    result = np.zeros_like(z)
    result[...] = 0.5 + 0.5 * np.tanh(0.5 * z)
    return result


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
