# deltas

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, params):
    n = len(X)
    A1 = s(X @ params["W1"] + params["b1"])
    A2 = s(A1 @ params["W2"] + params["b2"])
    d2 = (A2 - Y) * A2 * (1 - A2)
    d1 = d2.dot(params["W2"].T) * A1 * (1 - A1)
    return {
        "b2": d2.mean(axis=0),
        "W2": A1.T.dot(d2) / n,
        "b1": d1.mean(axis=0),
        "W1": X.T.dot(d1) / n,
    }
