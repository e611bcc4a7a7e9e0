# biases axis 1
# names: bias_other_axis

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def gradients(X, Y, params):
    H = sig(X @ params["W1"] + params["b1"])
    d2 = (sig(H @ params["W2"] + params["b2"]) - Y) / len(X)
    d1 = (d2 @ params["W2"].T) * H * (1 - H)
    return {"W1": X.T @ d1, "b1": np.sum(d1, axis=1), "W2": H.T @ d2, "b2": np.sum(d2, axis=1)}
