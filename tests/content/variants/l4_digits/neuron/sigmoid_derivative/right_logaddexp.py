# in logarithms

import numpy as np


def sigmoid_derivative(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-np.logaddexp(0, z) - np.logaddexp(0, -z))
