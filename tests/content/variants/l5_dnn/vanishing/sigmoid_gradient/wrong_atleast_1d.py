# atleast_1d
# names: one_element

import numpy as np


def sigmoid_gradient(z):
    z = np.atleast_1d(z)
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)
