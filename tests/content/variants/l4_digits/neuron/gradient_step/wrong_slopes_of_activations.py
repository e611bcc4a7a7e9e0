# both outputs of sigma in the derivative
# names: slopes_of_activations

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    ds = lambda z: sigmoid(z) * (1 - sigmoid(z))
    H = sigmoid(X @ W1 + b1)
    P = sigmoid(H @ W2 + b2)
    d2 = 2 * (P - T) * ds(P)
    d1 = (d2 @ W2.T) * ds(H)
    return (W1 - learning_rate * X.T @ d1, b1 - learning_rate * d1.sum(axis=0),
            W2 - learning_rate * H.T @ d2, b2 - learning_rate * d2.sum(axis=0))
