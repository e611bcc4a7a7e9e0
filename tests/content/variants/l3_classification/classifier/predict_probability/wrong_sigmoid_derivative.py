# s/(1-s)
# names: sigmoid_derivative

import numpy as np


def sigmoid(a):
    return np.exp(-a) / (1 + np.exp(-a)) ** 2


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    Z = activation(X @ params["W1"] + params["b1"] * scale)
    F = Z @ params["W0"] + params["b0"] * scale
    return sigmoid(F)
