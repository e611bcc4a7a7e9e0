# a column of ones takes the place of the biases

import numpy as np


def layer(X, W, b):
    ones = np.ones((len(X), 1))
    return 0.5 * (1 + np.tanh(0.5 * np.hstack([X, ones]) @ np.vstack([W, b])))


def xor_network(X, W1, b1, W2, b2):
    return layer(layer(X, W1, b1), W2, b2)
