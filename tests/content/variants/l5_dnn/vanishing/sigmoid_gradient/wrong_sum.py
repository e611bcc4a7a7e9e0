# sum
# names: summed

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return np.sum(s * (1 - s))
