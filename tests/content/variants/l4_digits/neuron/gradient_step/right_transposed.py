# transposed

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    x, t = X.T, T.T
    h = sigmoid(W1.T @ x + b1[:, None])
    p = sigmoid(W2.T @ h + b2[:, None])
    d2 = 2 * (p - t) * p * (1 - p)
    d1 = W2 @ d2 * h * (1 - h)
    return W1 - learning_rate * (d1 @ x.T).T, b1 - learning_rate * d1.sum(1), W2 - learning_rate * (d2 @ h.T).T, b2 - learning_rate * d2.sum(1)
