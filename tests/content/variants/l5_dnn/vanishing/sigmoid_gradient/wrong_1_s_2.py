# (1-s)^2
# names: rest_squared

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return (1 - s) ** 2
