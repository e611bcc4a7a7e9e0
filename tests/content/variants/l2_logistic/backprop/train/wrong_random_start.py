# starts from its own parameters
# names: -

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    rng = np.random.default_rng(0)
    p = {k: rng.normal(size=v.shape) for k, v in params.items()}
    losses = []
    for _ in range(steps):
        A1 = s(X @ p["W1"] + p["b1"])
        A2 = s(A1 @ p["W2"] + p["b2"])
        d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
        d1 = d2 @ p["W2"].T * A1 * (1 - A1)
        g = {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
        p = {k: p[k] - learning_rate * g[k] for k in p}
        losses.append(np.mean((s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]) - Y) ** 2) / 2)
    return p, losses
