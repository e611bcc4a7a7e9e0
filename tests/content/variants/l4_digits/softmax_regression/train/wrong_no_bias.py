# b never changes
# names: bias_kept

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for i in range(steps):
        rows = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        E = np.exp(X[rows] @ W + b)
        D = E / E.sum(1, keepdims=True) - T[rows]
        W = W - learning_rate * X[rows].T @ D
    return W, b
