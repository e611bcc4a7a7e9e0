import numpy as np


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
