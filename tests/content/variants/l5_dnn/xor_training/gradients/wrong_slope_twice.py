# sigmoid gradient function applied to A1
# names: slope_of_activation

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_gradient(z):
    return sigmoid(z) * (1 - sigmoid(z))


def gradients(X, Y, params):
    A1 = sigmoid(X @ params["W1"] + params["b1"])
    P = sigmoid(A1 @ params["W2"] + params["b2"])
    d2 = (P - Y) / len(X)
    d1 = d2 @ params["W2"].T * sigmoid_gradient(A1)
    return {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
