import numpy as np


def sigmoid(z):
    raise ValueError("z" * 10**6)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
