# output layer gets z not H
# names: no_hidden_sigmoid

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def one_hidden_forward(X, W1, b1, W2, b2):
    z1 = X @ W1 + b1
    a1 = sigmoid(z1)
    z2 = z1 @ W2 + b2
    return sigmoid(z2)
