# one-hot of the argmax
# names: hard

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, W, b):
    return np.eye(len(b))[softmax(X @ W + b).argmax(axis=1)]
