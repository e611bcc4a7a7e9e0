import numpy as np


def sigmoid(z):
    power = np.exp(-np.asarray(z))
    return 1 / (1 + power), power


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
