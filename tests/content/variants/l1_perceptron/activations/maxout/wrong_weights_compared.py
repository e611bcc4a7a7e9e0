# the weights and biases are compared instead of the two maps
# names: weights_compared

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return x @ np.maximum(W1, W2) + np.maximum(b1, b2)
