import numpy as np


def sigmoid(가중합):
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(가중합))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
