# T - P
# names: negative

import numpy as np


def gradients(X, T, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    P = 1 / (1 + np.exp(-(Z2 @ params["W0"] + params["b0"])))
    D = T - P
    E2 = D @ params["W0"].T * (1 - Z2**2)
    E1 = E2 @ params["W2"].T * (1 - Z1**2)
    return {
        "W1": X.T @ E1,
        "b1": E1.sum(axis=0),
        "W2": Z1.T @ E2,
        "b2": E2.sum(axis=0),
        "W0": Z2.T @ D,
        "b0": D.sum(axis=0),
    }
