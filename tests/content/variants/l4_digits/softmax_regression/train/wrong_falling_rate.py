# learning rate decays
# names: falling_rate

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
    for i in range(steps):
        dW, db = gradient(*get_batch(X, T, batch_size, i), W, b)
        lr = learning_rate / (1 + i)
        W = W - lr * dW
        b = b - lr * db
    return W, b
