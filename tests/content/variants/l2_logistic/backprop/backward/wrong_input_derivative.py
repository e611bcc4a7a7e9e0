# the hidden derivative is taken of the sums
# names: hidden_derivative_of_sums

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, params):
    Z1 = X @ params["W1"] + params["b1"]
    A2 = s(s(Z1) @ params["W2"] + params["b2"])
    d2 = (A2 - Y) * A2 * (1 - A2) / len(Y)
    d1 = d2 @ params["W2"].T * Z1 * (1 - Z1)
    return {"W1": X.T @ d1, "b1": d1.sum(0), "W2": s(Z1).T @ d2, "b2": d2.sum(0)}
