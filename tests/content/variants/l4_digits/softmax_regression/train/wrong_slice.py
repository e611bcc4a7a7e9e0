# no wrapping
# names: no_wrapping

import numpy as np


def train(X, T, learning_rate, batch_size, steps):
    W, b = np.zeros((X.shape[1], T.shape[1])), np.zeros(T.shape[1])
    for i in range(steps):
        x, t = X[i * batch_size : (i + 1) * batch_size], T[i * batch_size : (i + 1) * batch_size]
        E = np.exp(x @ W + b)
        D = E / E.sum(1, keepdims=True) - t
        W, b = W - learning_rate * x.T @ D, b - learning_rate * D.sum(0)
    return W, b
