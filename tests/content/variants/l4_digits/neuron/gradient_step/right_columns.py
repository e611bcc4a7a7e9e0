# samples as columns

import numpy as np


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    x, t = X.T, T.T
    h = 0.5 + 0.5 * np.tanh(0.5 * (W1.T @ x + b1.reshape(-1, 1)))
    p = 0.5 + 0.5 * np.tanh(0.5 * (W2.T @ h + b2.reshape(-1, 1)))
    d2 = 2 * (p - t) * (p - p**2)
    d1 = (W2 @ d2) * (h - h**2)
    eta = learning_rate
    return W1 - eta * (d1 @ x.T).T, b1 - eta * d1.sum(1), W2 - eta * (d2 @ h.T).T, b2 - eta * d2.sum(1)
