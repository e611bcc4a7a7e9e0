# mean absolute errors
# names: absolute_loss

import numpy as np


def sg(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    p = {k: v.copy() for k, v in params.items()}
    losses = []
    for _ in range(steps):
        A1 = sg(X @ p["W1"] + p["b1"]); A2 = sg(A1 @ p["W2"] + p["b2"])
        d2 = (A2 - Y) * A2 * (1 - A2) / len(X); d1 = d2 @ p["W2"].T * A1 * (1 - A1)
        g = {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
        p = {k: p[k] - learning_rate * g[k] for k in p}
        A2 = sg(sg(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
        losses.append(np.mean(np.abs(A2 - Y)))
    return p, losses
