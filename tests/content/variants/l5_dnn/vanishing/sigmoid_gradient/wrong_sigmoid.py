# the sigmoid
# names: sigmoid

import numpy as np


def sigmoid_gradient(z):
    return 1 / (1 + np.exp(-z))
