# A2 derivative 1-A2**2
# names: output_tanh_derivative

import numpy as np


def sg(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, p):
    A1 = sg(X @ p["W1"] + p["b1"]); A2 = sg(A1 @ p["W2"] + p["b2"])
    d2 = (A2 - Y) * (1 - A2 ** 2) / len(X); d1 = d2 @ p["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ d1, "b1": d1.sum(0), "W2": A1.T @ d2, "b2": d2.sum(0)}
