# the outputs of the layers are kept in the caller's params
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def predict_probability(X, params):
    params["Z1"] = np.tanh(X @ params["W1"] + params["b1"])
    params["Z2"] = np.tanh(params["Z1"] @ params["W2"] + params["b2"])
    return _sigmoid(params["Z2"] @ params["W0"] + params["b0"])
