# one sample at a time
# names: sample_by_sample

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        for row, t in zip(X, y):
            e = 1 / (1 + np.exp(-(row @ w + b))) - t
            w, b = w - learning_rate * e * row, b - learning_rate * e
        h = 1 / (1 + np.exp(-(X @ w + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
