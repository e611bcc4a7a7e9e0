# params in place
# names: in_place

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    Z = X @ params["W1"]
    params["b1"] += 0.0
    params["W2"] *= 2
    return sig(sig(Z + params["b1"]) @ (params["W2"] / 2) + params["b2"])
