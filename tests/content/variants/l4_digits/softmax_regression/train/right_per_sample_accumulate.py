# per sample accumulate

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def train(X, T, learning_rate, batch_size, steps):
    n, d = X.shape
    k = T.shape[1]
    W = np.zeros((d, k)); b = np.zeros(k)
    for i in range(steps):
        dW = np.zeros((d, k)); db = np.zeros(k)
        for j in range(batch_size):
            r = (i * batch_size + j) % n
            e = softmax((X[r] @ W + b)[None, :])[0] - T[r]
            dW += np.outer(X[r], e); db += e
        W = W - learning_rate * dW
        b = b - learning_rate * db
    return W, b
