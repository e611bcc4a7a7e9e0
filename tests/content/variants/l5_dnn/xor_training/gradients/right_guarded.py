# a small number in the denominators

import numpy as np


def gradients(X, Y, params):
    n, eps = len(X), 1e-8
    A1 = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    P = 1 / (1 + np.exp(-(A1 @ params["W2"] + params["b2"])))
    dZ2 = (-Y / (P + eps) + (1 - Y) / (1 - P + eps)) * P * (1 - P) / n
    dZ1 = dZ2 @ params["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ dZ1, "b1": dZ1.sum(0), "W2": A1.T @ dZ2, "b2": dZ2.sum(0)}
