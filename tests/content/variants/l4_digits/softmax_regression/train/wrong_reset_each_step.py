# gradient always at zeros / last step only
# names: reset_each_step

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def train(X, T, learning_rate, batch_size, steps):
    W = np.zeros((X.shape[1], T.shape[1])); b = np.zeros(T.shape[1])
    W0, b0 = W, b
    for i in range(steps):
        idx = np.arange(i * batch_size, (i + 1) * batch_size) % len(X)
        E = softmax(X[idx] @ W0 + b0) - T[idx]
        W = W0 - learning_rate * X[idx].T @ E; b = b0 - learning_rate * E.sum(0)
    return W, b
