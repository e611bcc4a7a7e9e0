# sum for w, mean for b
# names: weights_summed

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(X @ w + b))) - y
        w, b = w - learning_rate * X.T @ e, b - learning_rate * e.mean()
        h = np.clip(1 / (1 + np.exp(-(X @ w + b))), 1e-10, 1 - 1e-10)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
