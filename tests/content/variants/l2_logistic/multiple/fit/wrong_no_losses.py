# (w, b)
# names: no_losses

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(X @ w + b))) - y
        w, b = w - learning_rate * X.T @ e / len(y), b - learning_rate * e.mean()
    return w, b
