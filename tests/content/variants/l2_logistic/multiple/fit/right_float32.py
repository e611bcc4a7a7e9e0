# float32

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    X = X.astype(np.float32); y = y.astype(np.float32); w = w.astype(np.float32); b = np.float32(b); lr = np.float32(learning_rate)
    losses = []
    for _ in range(steps):
        d = 1 / (1 + np.exp(-(X @ w + b))) - y
        w, b = w - lr * (X.T @ d) / np.float32(len(y)), b - lr * d.mean()
        h = np.clip(1 / (1 + np.exp(-(X @ w + b))), 1e-7, 1 - 1e-7)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return w, b, losses
