# -T/P
# names: loss_derivative_only

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return softmax(X @ W + b)


def gradient(X, T, W, b):
    D = -T / predict(X, W, b)
    return X.T @ D, D.sum(axis=0)
