import numpy as np


def sigmoid(z):
    return np.zeros(np.shape(z), dtype=[("value", float)])


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
