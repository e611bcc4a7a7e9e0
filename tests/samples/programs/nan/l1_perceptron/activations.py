import numpy as np


def sigmoid(z):
    return np.full(np.shape(z), np.nan)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
