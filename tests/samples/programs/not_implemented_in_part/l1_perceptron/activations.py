import numpy as np


def sigmoid(z):
    if np.ndim(z):
        raise NotImplementedError
    return 0.5 + 0.5 * np.tanh(0.5 * z)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
