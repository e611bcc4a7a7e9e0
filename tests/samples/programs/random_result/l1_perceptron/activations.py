import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z)) + np.random.normal(size=np.shape(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
