# leaky 0.1
# names: leaky_hidden_tenth

import numpy as np


def softmax(F):
    E = np.exp(F - F.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


def predict(X, params):
    A = X @ params["W1"] + params["b1"]
    Z = np.where(A > 0, A, 0.1 * A)
    F = Z @ params["W0"] + params["b0"]
    return softmax(F)
