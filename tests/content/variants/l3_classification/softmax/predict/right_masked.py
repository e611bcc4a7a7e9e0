# the ReLU by a mask, the softmax without a shift

import numpy as np


def predict(X, params):
    A = X.dot(params["W1"]) + params["b1"]
    A = A * (A > 0)
    E = np.exp(A.dot(params["W0"]) + params["b0"])
    return E / E.sum(axis=1)[:, None]
