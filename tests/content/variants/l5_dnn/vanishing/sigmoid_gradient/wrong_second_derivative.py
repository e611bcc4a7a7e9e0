# second derivative
# names: second_derivative

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s) * (1 - 2 * s)
