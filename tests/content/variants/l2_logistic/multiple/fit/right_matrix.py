# the formula with matrices

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(X @ w + b))) - y
        w = w - learning_rate * X.T @ e / len(y)
        b = b - learning_rate * e.mean()
        h = np.clip(1 / (1 + np.exp(-(X @ w + b))), 1e-7, 1 - 1e-7)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
