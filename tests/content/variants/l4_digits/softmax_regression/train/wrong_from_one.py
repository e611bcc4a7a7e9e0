# steps counted from 1
# names: second_batch_first

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for i in range(1, steps + 1):
        rows = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        E = np.exp(X[rows] @ W + b)
        D = E / E.sum(1, keepdims=True) - T[rows]
        W, b = W - learning_rate * X[rows].T @ D, b - learning_rate * D.sum(0)
    return W, b
