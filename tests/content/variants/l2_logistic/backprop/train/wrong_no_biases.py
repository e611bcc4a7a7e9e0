# the biases stay
# names: weights_only

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    p = {k: v.copy() for k, v in params.items()}
    losses = []
    for _ in range(steps):
        A1 = s(X @ p["W1"] + p["b1"])
        A2 = s(A1 @ p["W2"] + p["b2"])
        d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
        d1 = d2 @ p["W2"].T * A1 * (1 - A1)
        p["W1"] -= learning_rate * X.T @ d1
        p["W2"] -= learning_rate * A1.T @ d2
        losses.append(np.mean((s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]) - Y) ** 2) / 2)
    return p, losses
