# at most 0.2
# names: -

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return np.minimum(s * (1 - s), 0.2)
