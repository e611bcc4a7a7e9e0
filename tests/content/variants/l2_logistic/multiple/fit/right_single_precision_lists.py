# computed in single precision, handed over as lists of Python numbers

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    X, y, w, b = np.float32(X), np.float32(y), np.float32(w), np.float32(b)
    rate, losses = np.float32(learning_rate), []
    for _ in range(steps):
        h = 1 / (1 + np.exp(-(X @ w + b)))
        w, b = w - rate * (X.T @ (h - y)) / np.float32(len(y)), b - rate * np.mean(h - y)
        h = np.clip(1 / (1 + np.exp(-(X @ w + b))), np.float32(1e-7), 1 - np.float32(1e-7))
        losses.append(float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))))
    return w.tolist(), float(b), losses
