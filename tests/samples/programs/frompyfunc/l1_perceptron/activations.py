import numpy as np


import math

sigmoid = np.frompyfunc(lambda z: 1 / (1 + math.exp(-z)), 1, 1)


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
