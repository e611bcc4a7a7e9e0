# with functions

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def forward(X, p):
    A1 = s(X @ p["W1"] + p["b1"])
    return A1, s(A1 @ p["W2"] + p["b2"])


def train(X, Y, params, learning_rate, steps):
    losses = []
    for _ in range(steps):
        A1, A2 = forward(X, params)
        d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
        d1 = d2 @ params["W2"].T * A1 * (1 - A1)
        grads = {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
        params = {k: v - learning_rate * grads[k] for k, v in params.items()}
        losses.append(np.sum((forward(X, params)[1] - Y) ** 2) / (2 * len(Y)))
    return params, losses
