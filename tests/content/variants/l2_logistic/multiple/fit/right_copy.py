# a copy changed in place

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    w = w.copy()
    losses = np.zeros(steps)
    for i in range(steps):
        e = 1 / (1 + np.exp(-(X @ w + b))) - y
        w -= learning_rate * (e[:, None] * X).mean(axis=0)
        b -= learning_rate * e.mean()
        z = X @ w + b
        losses[i] = np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-abs(z))))
    return w, b, losses
