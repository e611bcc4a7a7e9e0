# the given arrays are changed
# names: in_place

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    losses = []
    for _ in range(steps):
        A1 = s(X @ params["W1"] + params["b1"])
        A2 = s(A1 @ params["W2"] + params["b2"])
        d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
        d1 = d2 @ params["W2"].T * A1 * (1 - A1)
        for k, g in (("W1", X.T @ d1), ("b1", d1.sum(0)), ("W2", A1.T @ d2), ("b2", d2.sum(0))):
            params[k] -= learning_rate * g
        A2 = s(s(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"])
        losses.append(np.mean((A2 - Y) ** 2) / 2)
    return params, losses
