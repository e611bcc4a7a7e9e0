import numpy as np


def Sigmoid(z):
    return 1 / (1 + np.exp(-z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
