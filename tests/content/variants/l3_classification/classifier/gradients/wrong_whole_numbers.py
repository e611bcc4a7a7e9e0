# int gradient buffers
# names: whole_numbers

import numpy as np


def gradients(X, T, params, scale=1.0):
    g = {k: np.zeros_like(v) for k, v in params.items()}
    Z = np.tanh(X @ params["W1"] + params["b1"] * scale)
    P = 1 / (1 + np.exp(-(Z @ params["W0"] + params["b0"] * scale)))
    d0 = P - T
    d1 = d0 @ params["W0"].T * (1 - Z ** 2)
    g["W0"][...] = Z.T @ d0
    g["b0"][...] = d0.sum(axis=0) * scale
    g["W1"][...] = X.T @ d1
    g["b1"][...] = d1.sum(axis=0) * scale
    return g
