# derivative of log sigmoid? 2s(1-s)
# names: doubled

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return 2 * s * (1 - s)
