# tile

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return softmax(np.tensordot(X, W, axes=1) + np.tile(b, (len(X), 1)))
