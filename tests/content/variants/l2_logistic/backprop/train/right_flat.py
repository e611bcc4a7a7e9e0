# one flat vector of parameters

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def unpack(v):
    return v[:4].reshape(2, 2), v[4:6], v[6:8].reshape(2, 1), v[8:]


def run(v, X, Y):
    W1, b1, W2, b2 = unpack(v)
    A1 = s(X @ W1 + b1)
    A2 = s(A1 @ W2 + b2)
    d2 = (A2 - Y) * A2 * (1 - A2) / len(X)
    d1 = d2 * W2.T * A1 * (1 - A1)
    return np.concatenate([(X.T @ d1).ravel(), d1.sum(0), (A1.T @ d2).ravel(), d2.sum(0)]), ((A2 - Y) ** 2).mean() / 2


def train(X, Y, params, learning_rate, steps):
    v = np.concatenate([params[k].ravel() for k in ("W1", "b1", "W2", "b2")])
    losses = []
    for _ in range(steps):
        v = v - learning_rate * run(v, X, Y)[0]
        losses.append(run(v, X, Y)[1])
    return dict(zip(("W1", "b1", "W2", "b2"), unpack(v))), losses
