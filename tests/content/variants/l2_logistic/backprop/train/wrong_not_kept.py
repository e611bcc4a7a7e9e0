# the new dict is thrown away
# names: not_moved

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def update(params, g, rate):
    return {k: params[k] - rate * g[k] for k in params}


def train(X, Y, params, learning_rate, steps):
    losses = []
    for _ in range(steps):
        A1 = s(X @ params["W1"] + params["b1"])
        A2 = s(A1 @ params["W2"] + params["b2"])
        d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
        d1 = d2 @ params["W2"].T * A1 * (1 - A1)
        update(params, {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}, learning_rate)
        losses.append(np.mean((s(s(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]) - Y) ** 2) / 2)
    return params, losses
