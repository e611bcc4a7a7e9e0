# biases as rows
# names: bias_rows

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, params):
    n = len(Y)
    A1 = s(X @ params["W1"] + params["b1"])
    A2 = s(A1 @ params["W2"] + params["b2"])
    d2 = (A2 - Y) * A2 * (1 - A2) / n
    d1 = d2 @ params["W2"].T * A1 * (1 - A1)
    return {
        "W1": X.T @ d1,
        "b1": np.sum(d1, axis=0, keepdims=True),
        "W2": A1.T @ d2,
        "b2": np.sum(d2, axis=0, keepdims=True),
    }
