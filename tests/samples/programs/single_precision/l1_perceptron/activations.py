import numpy as np


def sigmoid(z):
    return np.float32(0.5) + np.float32(0.5) * np.tanh(np.float32(0.5) * np.asarray(z, dtype=np.float32))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
