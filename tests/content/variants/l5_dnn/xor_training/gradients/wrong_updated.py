# the new params
# names: -

import numpy as np


def gradients(X, Y, params):
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    P = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    d2 = (P - Y) / len(X)
    d1 = d2 @ params["W2"].T * A1 * (1 - A1)
    g = {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
    return {k: params[k] - 0.1 * g[k] for k in g}
