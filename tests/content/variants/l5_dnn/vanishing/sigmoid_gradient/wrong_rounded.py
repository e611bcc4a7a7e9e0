# rounded
# names: rounded

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return np.round(s * (1 - s), 4)
