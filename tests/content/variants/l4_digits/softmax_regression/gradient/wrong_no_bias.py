# no bias
# names: no_bias

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def gradient(X, T, W, b):
    D = softmax(X @ W) - T
    return X.T @ D, D.sum(axis=0)
