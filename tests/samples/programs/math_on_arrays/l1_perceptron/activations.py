import numpy as np


import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
