# T - P with minus
# names: ascent

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def get_batch(X, T, size, i):
    idx = np.arange(i * size, (i + 1) * size) % len(X)
    return X[idx], T[idx]


def train(X, T, learning_rate, batch_size, steps):
    W = np.zeros((X.shape[1], T.shape[1])); b = np.zeros(T.shape[1])
    for i in range(steps):
        x, t = get_batch(X, T, batch_size, i)
        D = t - softmax(x @ W + b)
        W = W - learning_rate * x.T @ D
        b = b - learning_rate * D.sum(axis=0)
    return W, b
