# mean times n

import numpy as np


def gradient(X, T, W, b):
    n = X.shape[0]
    Z = np.dot(X, W) + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    error = E / E.sum(axis=1, keepdims=True) - T
    return n * (X.T.dot(error) / n), n * error.mean(axis=0)
