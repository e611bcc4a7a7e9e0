# all rows
# names: all_rows

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for i in range(steps):
        E = np.exp(X @ W + b)
        D = E / E.sum(1, keepdims=True) - T
        W, b = W - learning_rate * X.T @ D, b - learning_rate * D.sum(0)
    return W, b
