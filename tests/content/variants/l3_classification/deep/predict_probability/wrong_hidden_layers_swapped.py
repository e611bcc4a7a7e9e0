# W1 W2 swapped
# names: hidden_layers_swapped

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W2"] + params["b2"])
    Z2 = np.tanh(Z1 @ params["W1"] + params["b1"])
    return sigmoid(Z2 @ params["W0"] + params["b0"])
