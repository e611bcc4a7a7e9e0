# mean
# names: averaged

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return np.mean(s * (1 - s))
