# step hidden
# names: step_hidden

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    H = (X @ params["W1"] + params["b1"] > 0).astype(float)
    return sig(H @ params["W2"] + params["b2"])
