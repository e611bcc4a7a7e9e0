import numpy as np


def sigmoid(z):
    return (0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))).tolist()


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
