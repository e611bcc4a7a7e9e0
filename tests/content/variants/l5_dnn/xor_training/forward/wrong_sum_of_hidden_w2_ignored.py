# sum of hidden, W2 ignored
# names: output_weights_ignored

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    H = sig(X @ params["W1"] + params["b1"])
    return sig(H.sum(axis=1, keepdims=True) + params["b2"])
