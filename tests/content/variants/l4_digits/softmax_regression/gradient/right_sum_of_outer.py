# sum of outer via tensordot

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return softmax(X @ W + b)


def gradient(X, T, W, b):
    E = predict(X, W, b) - T
    return np.tensordot(X, E, axes=(0, 0)), np.add.reduce(E)
