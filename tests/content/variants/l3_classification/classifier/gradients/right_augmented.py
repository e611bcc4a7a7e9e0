# biases as weights of a constant input

import numpy as np


def gradients(X, T, params, scale=1.0):
    one = np.full((len(X), 1), float(scale))
    V1, V0 = np.vstack([params["W1"], params["b1"]]), np.vstack([params["W0"], params["b0"]])
    X1 = np.hstack([X, one])
    Z1 = np.hstack([np.tanh(X1 @ V1), one])
    D = 1 / (1 + np.exp(-Z1 @ V0)) - T
    H = D @ V0[:-1].T * (1 - Z1[:, :-1] ** 2)
    g1, g0 = X1.T @ H, Z1.T @ D
    return {"W1": g1[:-1], "b1": g1[-1], "W0": g0[:-1], "b0": g0[-1]}
