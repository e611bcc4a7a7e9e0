import numpy as np


def sigmoid(z):
    i = 0
    while i < 10:
        z = z + 1
    return z


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
