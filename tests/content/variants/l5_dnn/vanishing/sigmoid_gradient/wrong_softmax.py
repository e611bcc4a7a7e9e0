# softmax
# names: softmax

import numpy as np


def sigmoid_gradient(z):
    s = np.exp(z) / np.sum(np.exp(z))
    return s * (1 - s)
