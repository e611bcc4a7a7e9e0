# softmax over the one output
# names: softmax

import numpy as np


def forward(X, params):
    h = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    e = np.exp(h @ params["W2"] + params["b2"])
    return e / e.sum(axis=1, keepdims=True)
