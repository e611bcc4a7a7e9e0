# steps as epochs
# names: epochs

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return softmax(X @ W + b)


def get_batch(X, T, size, i):
    idx = np.arange(i * size, (i + 1) * size) % len(X)
    return X[idx], T[idx]


def gradient(X, T, W, b):
    D = predict(X, W, b) - T
    return X.T @ D, D.sum(axis=0)


def train(X, T, learning_rate, batch_size, steps):
    W = np.zeros((X.shape[1], T.shape[1])); b = np.zeros(T.shape[1])
    for e in range(steps):
        for i in range(len(X) // batch_size):
            dW, db = gradient(*get_batch(X, T, batch_size, i), W, b)
            W = W - learning_rate * dW
            b = b - learning_rate * db
    return W, b
