import numpy as np


def sigmoid(z):
    return sum(range(10**15))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
