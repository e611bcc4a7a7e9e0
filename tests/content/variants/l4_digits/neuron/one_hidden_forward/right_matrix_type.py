# matrix type

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def one_hidden_forward(X, W1, b1, W2, b2):
    H = sigmoid(np.asmatrix(X) * np.asmatrix(W1) + b1)
    return np.asarray(sigmoid(H * np.asmatrix(W2) + b2))
