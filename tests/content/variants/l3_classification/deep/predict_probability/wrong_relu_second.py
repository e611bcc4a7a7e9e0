# relu second
# names: relu_second

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.maximum(0, Z1 @ params["W2"] + params["b2"])
    return sigmoid(Z2 @ params["W0"] + params["b0"])
