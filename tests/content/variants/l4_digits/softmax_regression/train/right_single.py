# single precision

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    X, T, r = np.float32(X), np.float32(T), np.float32(learning_rate)
    W, b = np.zeros((X.shape[1], T.shape[1]), np.float32), np.zeros(T.shape[1], np.float32)
    for i in range(steps):
        rows = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        E = np.exp(X[rows] @ W + b)
        D = E / E.sum(1, keepdims=True) - T[rows]
        W, b = W - r * X[rows].T @ D, b - r * D.sum(0)
    return W, b
