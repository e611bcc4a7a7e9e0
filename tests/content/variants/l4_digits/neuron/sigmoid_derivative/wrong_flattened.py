# flattened
# names: flattened

import numpy as np


def sigmoid_derivative(z):
    z = np.atleast_1d(z).ravel()
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2
