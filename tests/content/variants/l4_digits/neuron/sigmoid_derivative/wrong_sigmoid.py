# sigmoid
# names: sigmoid

import numpy as np


def sigmoid_derivative(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
