# tanh before output sigmoid
# names: tanh_and_sigmoid

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    return sigmoid(np.tanh(Z2 @ params["W0"] + params["b0"]))
