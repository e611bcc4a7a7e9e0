# columns inside

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    Y = y.reshape(-1, 1)
    W = w.reshape(-1, 1).astype(float)
    losses = []
    for _ in range(steps):
        h = 1 / (1 + np.exp(-(X @ W + b)))
        W, b = W - learning_rate * X.T @ (h - Y) / len(Y), b - learning_rate * float((h - Y).mean())
        h = np.clip(1 / (1 + np.exp(-(X @ W + b))), 1e-16, 1 - 1e-16)
        losses.append(float(-(Y * np.log(h) + (1 - Y) * np.log(1 - h)).mean()))
    return W.ravel(), b, np.array(losses)
