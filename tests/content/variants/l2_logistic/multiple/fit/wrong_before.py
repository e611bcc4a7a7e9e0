# the slide's log: the loss before the update
# names: loss_before

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        h = 1 / (1 + np.exp(-(X @ w + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
        w = w - learning_rate * X.T @ (h - y) / len(y)
        b = b - learning_rate * np.mean(h - y)
    return w, b, losses
