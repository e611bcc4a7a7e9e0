# the error is written over the targets
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def gradients(X, T, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    error = np.asarray(T, dtype=float)
    error -= _sigmoid(Z2 @ params["W0"] + params["b0"])
    back2 = -(error @ params["W0"].T) * (1 - Z2**2)
    back1 = (back2 @ params["W2"].T) * (1 - Z1**2)
    return {
        "W1": X.T @ back1,
        "b1": back1.sum(axis=0),
        "W2": Z1.T @ back2,
        "b2": back2.sum(axis=0),
        "W0": -Z2.T @ error,
        "b0": -error.sum(axis=0),
    }
