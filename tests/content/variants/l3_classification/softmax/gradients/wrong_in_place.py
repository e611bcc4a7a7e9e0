# the error is written over the targets
# names: in_place

import numpy as np


def _softmax(F):
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def gradients(X, T, params):
    Z = np.maximum(X @ params["W1"] + params["b1"], 0)
    error = np.asarray(T, dtype=float)
    error -= _softmax(Z @ params["W0"] + params["b0"])
    back = -(error @ params["W0"].T) * (Z > 0)
    return {"W1": X.T @ back, "b1": back.sum(axis=0), "W0": -Z.T @ error, "b0": -error.sum(axis=0)}
