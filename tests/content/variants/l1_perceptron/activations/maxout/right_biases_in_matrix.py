# the biases as one more row of the matrices

import numpy as np


def maxout(x, W1, b1, W2, b2):
    X = np.c_[x, np.ones(len(x))]
    return np.maximum(X @ np.vstack([W1, b1]), X @ np.vstack([W2, b2]))
