# parentheses
# names: sigmoid_parentheses

import numpy as np


def forward(X, params):
    s = lambda z: 1 / 1 + np.exp(-z)
    return s(s(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"])
