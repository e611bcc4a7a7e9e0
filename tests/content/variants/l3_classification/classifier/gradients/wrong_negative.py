# T - P
# names: negative

import numpy as np


def forward(X, params, scale):
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return Z, 1 / (1 + np.exp(-(Z @ params["W0"] + scale * params["b0"])))



def gradients(X, T, params, scale=1.0):
    Z, P = forward(X, params, scale)
    D = T - P
    H = D @ params["W0"].T * (1 - Z**2)
    return {"W1": X.T @ H, "b1": scale * H.sum(axis=0), "W0": Z.T @ D, "b0": scale * D.sum(axis=0)}
