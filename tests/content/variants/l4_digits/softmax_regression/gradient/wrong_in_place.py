# the targets are used up
# names: in_place

import numpy as np


def gradient(X, T, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    D = T
    D -= E / E.sum(axis=1, keepdims=True)
    return -X.T @ D, -D.sum(axis=0)
