# names for every array, an array of losses

import numpy as np


def s(z):
    return np.tanh(z / 2) / 2 + 0.5


def train(X, Y, params, learning_rate, steps):
    W1, b1, W2, b2 = (np.array(params[k]) for k in ("W1", "b1", "W2", "b2"))
    n = X.shape[0]
    losses = np.zeros(steps)
    A1 = s(X @ W1 + b1)
    A2 = s(A1 @ W2 + b2)
    for i in range(steps):
        d2 = (A2 - Y) * A2 * (1 - A2)
        d1 = (d2 @ W2.T) * A1 * (1 - A1)
        W2 -= learning_rate / n * A1.T @ d2
        b2 -= learning_rate * d2.mean(axis=0)
        W1 -= learning_rate / n * X.T @ d1
        b1 -= learning_rate * d1.mean(axis=0)
        A1 = s(X @ W1 + b1)
        A2 = s(A1 @ W2 + b2)
        losses[i] = 0.5 * np.mean((A2 - Y) ** 2)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, losses
