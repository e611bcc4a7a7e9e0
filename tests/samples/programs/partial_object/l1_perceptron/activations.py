import numpy as np


import functools


def logistic(slope, z):
    return 0.5 + 0.5 * np.tanh(0.5 * slope * np.asarray(z))


sigmoid = functools.partial(logistic, 1.0)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
