# copies changed in place, a list

import numpy as np


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    W1, b1, W2, b2 = (np.array(a, dtype=float) for a in (W1, b1, W2, b2))
    h = 1 / (1 + np.exp(-(X @ W1 + b1)))
    p = 1 / (1 + np.exp(-(h @ W2 + b2)))
    d2 = 2 * learning_rate * (p - T) * p * (1 - p)
    d1 = np.dot(d2, W2.T) * h * (1 - h)
    W2 -= h.T @ d2
    b2 -= np.ones(len(X)) @ d2
    W1 -= X.T @ d1
    b1 -= np.ones(len(X)) @ d1
    return [W1, b1, W2, b2]
