import numpy as np


from numpy import *


def sigmoid(z):
    return 0.5 + 0.5 * tanh(0.5 * asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
