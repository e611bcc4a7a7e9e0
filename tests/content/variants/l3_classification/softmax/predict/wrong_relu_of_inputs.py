# relu of X instead
# names: relu_of_inputs

import numpy as np


def softmax(F):
    E = np.exp(F - F.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, params):
    X = np.maximum(X, 0)
    A = X @ params["W1"] + params["b1"]
    Z = A
    F = Z @ params["W0"] + params["b0"]
    return softmax(F)
