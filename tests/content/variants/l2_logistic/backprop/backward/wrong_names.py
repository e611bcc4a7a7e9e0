# dW1, db1, ...
# names: renamed

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, params):
    A1 = s(X @ params["W1"] + params["b1"])
    A2 = s(A1 @ params["W2"] + params["b2"])
    d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
    d1 = d2 @ params["W2"].T * A1 * (1 - A1)
    return {"dW1": X.T @ d1, "db1": d1.sum(0), "dW2": A1.T @ d2, "db2": d2.sum(0)}
