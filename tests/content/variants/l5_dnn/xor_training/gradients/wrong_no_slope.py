# hidden derivative missing
# names: no_hidden_derivative

import numpy as np


def gradients(X, Y, params):
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    P = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    d2 = (P - Y) / len(X)
    d1 = d2 @ params["W2"].T
    return {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
