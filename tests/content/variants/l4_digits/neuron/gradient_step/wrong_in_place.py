# in place
# names: in_place

import numpy as np


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    h = 1 / (1 + np.exp(-(X @ W1 + b1)))
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = 2 * (p - T) * p * (1 - p)
    d1 = d2 @ W2.T * h * (1 - h)
    W1 -= learning_rate * X.T @ d1
    b1 -= learning_rate * d1.sum(0)
    W2 -= learning_rate * h.T @ d2
    b2 -= learning_rate * d2.sum(0)
    return W1, b1, W2, b2
