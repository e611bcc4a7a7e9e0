# float32

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    f = np.float32
    p = {k: v.astype(f) for k, v in params.items()}
    X, Y = X.astype(f), Y.astype(f)
    losses = []
    for _ in range(steps):
        A1 = s(X @ p["W1"] + p["b1"])
        A2 = s(A1 @ p["W2"] + p["b2"])
        d2 = (A2 - Y) * A2 * (1 - A2) / f(len(Y))
        d1 = d2 @ p["W2"].T * A1 * (1 - A1)
        g = {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
        p = {k: v - f(learning_rate) * g[k] for k, v in p.items()}
        A2 = s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
        losses.append(np.sum((A2 - Y) ** 2) / f(2 * len(Y)))
    return p, np.array(losses, dtype=f)
