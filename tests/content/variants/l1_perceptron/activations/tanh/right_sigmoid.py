# a stretched sigmoid

import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))
def tanh(z):
    return 2 * sigmoid(2 * np.asarray(z, dtype=float)) - 1
