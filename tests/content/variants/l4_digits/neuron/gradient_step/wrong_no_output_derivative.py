# output sigmoid derivative missing
# names: no_output_derivative

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    H = sigmoid(X @ W1 + b1)
    P = sigmoid(H @ W2 + b2)
    d2 = 2 * (P - T)
    d1 = (d2 @ W2.T) * H * (1 - H)
    return (W1 - learning_rate * X.T @ d1, b1 - learning_rate * d1.sum(axis=0),
            W2 - learning_rate * H.T @ d2, b2 - learning_rate * d2.sum(axis=0))
