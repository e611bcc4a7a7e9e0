# the error is written over the targets
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def gradients(X, T, params, scale=1.0):
    Z = np.tanh(X @ params["W1"] + params["b1"] * scale)
    error = np.asarray(T, dtype=float)
    error -= _sigmoid(Z @ params["W0"] + params["b0"] * scale)
    back = -(error @ params["W0"].T) * (1 - Z**2)
    return {
        "W1": X.T @ back,
        "b1": scale * back.sum(axis=0),
        "W0": -Z.T @ error,
        "b0": -scale * error.sum(axis=0),
    }
