# scales all of output
# names: scale_whole_output

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    Z = activation(X @ params["W1"] + params["b1"] * scale)
    F = (Z @ params["W0"] + params["b0"]) * scale
    return sigmoid(F)
