import numpy as np


def sigmoid(z):
    return np.array(["2024-03-04"], dtype="datetime64[D]")


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
