# b1 kept
# names: hidden_bias_kept

import numpy as np


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    h = 1 / (1 + np.exp(-(X @ W1 + b1)))
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = 2 * (p - T) * p * (1 - p)
    d1 = d2 @ W2.T * h * (1 - h)
    r = learning_rate
    return W1 - r * X.T @ d1, b1, W2 - r * h.T @ d2, b2 - r * d2.sum(0)
