# sample by sample within a batch, lists

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.zeros((len(X[0]), len(T[0]))), np.zeros(len(T[0]))
    row = 0
    for _ in range(steps):
        dW, db = 0 * W, 0 * b
        for _ in range(batch_size):
            e = np.exp(X[row] @ W + b)
            delta = e / sum(e) - T[row]
            dW += np.outer(X[row], delta)
            db += delta
            row = row + 1 if row + 1 < len(X) else 0
        W, b = W - learning_rate * dW, b - learning_rate * db
    return [W.tolist(), b.tolist()]
