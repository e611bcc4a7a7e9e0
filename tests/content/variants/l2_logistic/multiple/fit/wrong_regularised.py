# with weight decay
# names: -

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(X @ w + b))) - y
        w, b = w - learning_rate * (X.T @ e / len(y) + 0.001 * w), b - learning_rate * e.mean()
        h = 1 / (1 + np.exp(-(X @ w + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
