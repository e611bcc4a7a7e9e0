# bias inside product
# names: bias_before_weights

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    H = sig((X + params["b1"]) @ params["W1"])
    return sig(H @ params["W2"] + params["b2"])
