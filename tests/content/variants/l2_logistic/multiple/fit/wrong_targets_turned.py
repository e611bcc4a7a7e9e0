# y reversed
# names: targets_turned

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    y = 1 - y
    losses = []
    for _ in range(steps):
        d = 1 / (1 + np.exp(-(X @ w + b))) - y
        w, b = w - learning_rate * X.T @ d / len(y), b - learning_rate * d.mean()
        h = 1 / (1 + np.exp(-(X @ w + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
