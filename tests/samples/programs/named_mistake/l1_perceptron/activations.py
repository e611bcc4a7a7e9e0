import numpy as np


def sigmoid(z):
    return np.tanh(z)


def relu(z):
    return np.abs(z)
