# np.mean over the wrong axis count
# names: divided_by_features

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(X @ w + b))) - y
        d = X.shape[1]
        w, b = w - learning_rate * X.T @ e / d, b - learning_rate * e.sum() / d
        h = 1 / (1 + np.exp(-(X @ w + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
