import numpy as np


def sigmoid(z):
    return map(lambda value: 1 / (1 + np.exp(-value)), np.ravel(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
