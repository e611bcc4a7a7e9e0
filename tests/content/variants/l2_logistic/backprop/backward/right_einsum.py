# einsum, derivatives from the sums

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def ds(z):
    return s(z) * (1 - s(z))


def backward(X, Y, params):
    Z1 = X @ params["W1"] + params["b1"]
    Z2 = s(Z1) @ params["W2"] + params["b2"]
    d2 = (s(Z2) - Y) * ds(Z2) / X.shape[0]
    d1 = np.einsum("nk,hk,nh->nh", d2, params["W2"], ds(Z1))
    return {
        "W1": np.einsum("nd,nh->dh", X, d1),
        "b1": np.einsum("nh->h", d1),
        "W2": np.einsum("nh,nk->hk", s(Z1), d2),
        "b2": np.einsum("nk->k", d2),
    }
