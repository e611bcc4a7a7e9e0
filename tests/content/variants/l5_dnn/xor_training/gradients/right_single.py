# single precision

import numpy as np


def gradients(X, Y, params):
    X, Y = np.float32(X), np.float32(Y)
    p = {k: np.float32(v) for k, v in params.items()}
    A1 = 1 / (1 + np.exp(-(X @ p["W1"] + p["b1"])))
    P = 1 / (1 + np.exp(-(A1 @ p["W2"] + p["b2"])))
    d2 = (P - Y) / np.float32(len(X))
    d1 = d2 @ p["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
