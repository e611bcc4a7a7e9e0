# concatenated parameter vector

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def train(X, T, learning_rate, batch_size, steps):
    d, k = X.shape[1], T.shape[1]
    theta = np.zeros(d * k + k)
    for i in range(steps):
        idx = np.arange(i * batch_size, (i + 1) * batch_size) % X.shape[0]
        W, b = theta[:d * k].reshape(d, k), theta[d * k:]
        E = softmax(X[idx] @ W + b) - T[idx]
        theta = theta - learning_rate * np.concatenate([(X[idx].T @ E).ravel(), E.sum(axis=0)])
    return theta[:d * k].reshape(d, k), theta[d * k:]
