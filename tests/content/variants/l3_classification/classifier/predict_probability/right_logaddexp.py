# logaddexp

import numpy as np


def sigmoid(a):
    return np.exp(-np.logaddexp(0, -a))


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    Z = activation(X @ params["W1"] + params["b1"] * scale)
    F = Z @ params["W0"] + params["b0"] * scale
    return sigmoid(F)
