# quotient of exponentials, symmetric

import numpy as np


def sigmoid_gradient(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2
