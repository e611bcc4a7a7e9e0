# the hidden values are written over the inputs
# names: in_place

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def xor_network(X, W1, b1, W2, b2):
    hidden = sigmoid(X @ W1 + b1)
    X[...] = hidden
    return sigmoid(hidden @ W2 + b2)
