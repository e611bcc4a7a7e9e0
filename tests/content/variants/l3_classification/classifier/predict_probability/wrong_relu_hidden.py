# relu hidden
# names: relu_hidden

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    Z = np.maximum(0, X @ params["W1"] + params["b1"] * scale)
    F = Z @ params["W0"] + params["b0"] * scale
    return sigmoid(F)
