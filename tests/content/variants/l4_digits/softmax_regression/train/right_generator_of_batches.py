# generator of batches

from itertools import cycle, islice
import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return softmax(X @ W + b)


def gradient(X, T, W, b):
    D = predict(X, W, b) - T
    return X.T @ D, D.sum(axis=0)


def train(X, T, learning_rate, batch_size, steps):
    rows = cycle(range(len(X)))
    W = np.zeros((X.shape[1], T.shape[1])); b = np.zeros(T.shape[1])
    for _ in range(steps):
        idx = list(islice(rows, batch_size))
        dW, db = gradient(X[idx], T[idx], W, b)
        W, b = W - learning_rate * dW, b - learning_rate * db
    return W, b
