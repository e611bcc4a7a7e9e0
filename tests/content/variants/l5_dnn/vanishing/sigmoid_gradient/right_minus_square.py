# s - s^2

import numpy as np


def sigmoid_gradient(z):
    s = 1.0 / (1.0 + np.exp(-z))
    return s - s**2
