import numpy as np


def sigmoid(z):
    for value in np.ravel(z):
        yield 1 / (1 + np.exp(-value))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
