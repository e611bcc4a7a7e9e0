import numpy as np


def sigmoid(z):
    pass


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
