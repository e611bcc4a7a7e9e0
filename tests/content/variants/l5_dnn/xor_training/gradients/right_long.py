# dL/dP first, then the sigmoid's derivative

import numpy as np


def gradients(X, Y, params):
    n = X.shape[0]
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    P = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    dP = -(Y / P - (1 - Y) / (1 - P)) / n
    dZ2 = dP * P * (1 - P)
    dA1 = np.dot(dZ2, params["W2"].T)
    dZ1 = dA1 * A1 * (1 - A1)
    return {
        "b2": np.sum(dZ2, axis=0),
        "W2": np.dot(A1.T, dZ2),
        "b1": np.sum(dZ1, axis=0),
        "W1": np.dot(X.T, dZ1),
    }
