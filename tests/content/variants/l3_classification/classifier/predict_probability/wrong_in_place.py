# the biases are scaled in the caller's params
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    if scale != 1.0:
        params["b1"] = params["b1"] * scale
        params["b0"] = params["b0"] * scale
    Z = activation(X @ params["W1"] + params["b1"])
    return _sigmoid(Z @ params["W0"] + params["b0"])
