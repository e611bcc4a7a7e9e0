# ascent
# names: ascent

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    losses = []
    for i in range(steps):
        d = 1 / (1 + np.exp(-(X @ w + b))) - y
        w, b = w + learning_rate * X.T @ d / len(y), b + learning_rate * d.mean()
        h = np.clip(1 / (1 + np.exp(-(X @ w + b))), 1e-12, 1 - 1e-12)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, np.array(losses)
