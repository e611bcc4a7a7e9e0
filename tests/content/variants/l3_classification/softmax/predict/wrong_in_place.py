# the hidden biases are added to the caller's params
# names: in_place

import numpy as np


def _softmax(F):
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def predict(X, params):
    params["b1"] = np.tile(params["b1"], (len(X), 1))
    Z = np.maximum(X @ params["W1"] + params["b1"], 0)
    return _softmax(Z @ params["W0"] + params["b0"])
