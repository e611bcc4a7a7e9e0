# gradients
# names: gradients

import numpy as np


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    h = 1 / (1 + np.exp(-(X @ W1 + b1)))
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = 2 * (p - T) * p * (1 - p)
    d1 = d2 @ W2.T * h * (1 - h)
    return X.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)
