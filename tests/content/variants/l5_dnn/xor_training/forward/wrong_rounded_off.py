# rounded to three decimals
# names: rounded_off

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    return np.round(sig(sig(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]), 3)
