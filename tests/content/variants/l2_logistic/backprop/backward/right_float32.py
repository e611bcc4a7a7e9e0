# float32

import numpy as np


def sg(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, p):
    p = {k: v.astype(np.float32) for k, v in p.items()}; X = X.astype(np.float32); Y = Y.astype(np.float32)
    A1 = sg(X @ p["W1"] + p["b1"]); A2 = sg(A1 @ p["W2"] + p["b2"])
    d2 = (A2 - Y) * A2 * (1 - A2) / np.float32(len(X)); d1 = d2 @ p["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
