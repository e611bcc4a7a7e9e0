import numpy as np


def helper(z):
    return z.no_such_attribute


def sigmoid(z):
    return helper(np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
