import numpy as np


total = 0.0


def sigmoid(z):
    global total
    total = total + np.sum(z)
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z)) + 1e-3 * total


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
