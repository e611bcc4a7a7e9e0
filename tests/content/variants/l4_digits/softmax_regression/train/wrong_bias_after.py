# b from the new W
# names: bias_from_new_weights

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])

    def error(rows):
        E = np.exp(X[rows] @ W + b)
        return E / E.sum(1, keepdims=True) - T[rows]

    for i in range(steps):
        rows = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        W = W - learning_rate * X[rows].T @ error(rows)
        b = b - learning_rate * error(rows).sum(0)
    return W, b
