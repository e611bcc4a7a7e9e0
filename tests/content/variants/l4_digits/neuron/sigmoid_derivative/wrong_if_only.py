# scalar if
# names: if_only

import numpy as np


def sigmoid_derivative(z):
    if z >= 0:
        s = 1 / (1 + np.exp(-z))
    else:
        s = np.exp(z) / (1 + np.exp(z))
    return s * (1 - s)
