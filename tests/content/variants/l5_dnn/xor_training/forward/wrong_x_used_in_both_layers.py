# X used in both layers
# names: inputs_twice

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    H = sig(X @ params["W1"] + params["b1"])
    return sig(X @ params["W2"] + params["b2"])
