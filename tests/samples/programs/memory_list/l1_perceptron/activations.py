import numpy as np


def sigmoid(z):
    values = []
    while True:
        values.append(bytes(10**6))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
