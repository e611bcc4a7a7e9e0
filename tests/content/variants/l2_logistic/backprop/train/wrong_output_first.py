# W2 moves before the hidden gradients
# names: output_first

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    W1, b1, W2, b2 = (params[k].copy() for k in ("W1", "b1", "W2", "b2"))
    losses = []
    for _ in range(steps):
        A1 = s(X @ W1 + b1)
        A2 = s(A1 @ W2 + b2)
        d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
        W2 -= learning_rate * A1.T @ d2
        b2 -= learning_rate * d2.sum(0)
        d1 = d2 @ W2.T * A1 * (1 - A1)
        W1 -= learning_rate * X.T @ d1
        b1 -= learning_rate * d1.sum(0)
        losses.append(np.sum((s(s(X @ W1 + b1) @ W2 + b2) - Y) ** 2) / (2 * len(Y)))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, losses
