# a random start
# names: not_from_zeros

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.random.default_rng(0).normal(size=(X.shape[1], T.shape[1])) * 0.01, np.zeros(T.shape[1])
    for i in range(steps):
        rows = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        E = np.exp(X[rows] @ W + b)
        D = E / E.sum(1, keepdims=True) - T[rows]
        W, b = W - learning_rate * X[rows].T @ D, b - learning_rate * D.sum(0)
    return W, b
