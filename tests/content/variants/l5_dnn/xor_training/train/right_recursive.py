# a step as a function, tuples

import numpy as np


def step(X, Y, p, rate):
    W1, b1, W2, b2 = p
    h = 0.5 * (1 + np.tanh((X @ W1 + b1) / 2))
    P = 0.5 * (1 + np.tanh((h @ W2 + b2) / 2))
    d = (P - Y) / len(X)
    e = d @ np.transpose(W2) * (h - h * h)
    return W1 - rate * X.T @ e, b1 - rate * e.sum(0), W2 - rate * h.T @ d, b2 - rate * d.sum(0)


def loss(X, Y, p):
    W1, b1, W2, b2 = p
    h = 0.5 * (1 + np.tanh((X @ W1 + b1) / 2))
    P = 0.5 * (1 + np.tanh((h @ W2 + b2) / 2))
    return np.mean(-np.log(np.where(Y == 1, P, 1 - P)))


def train(X, Y, params, learning_rate=0.1, steps=10000):
    points = [tuple(params[k] for k in ("W1", "b1", "W2", "b2"))]
    while len(points) <= steps:
        points.append(step(X, Y, points[-1], learning_rate))
    return dict(zip(("W1", "b1", "W2", "b2"), points[-1])), tuple(loss(X, Y, p) for p in points[1:])
