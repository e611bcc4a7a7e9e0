# negative
# names: negative

import numpy as np


def sigmoid_derivative(z):
    s = 0.5 * (1 + np.tanh(np.asarray(z) / 2))
    return s * (s - 1)
