import numpy as np


def sigmoid(z):
    return np.ones((100_000, 100_000)) * z


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
