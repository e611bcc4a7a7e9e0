import numpy as np


def sigmoid(z):
    assert isinstance(z, float), "z must be a float"
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
