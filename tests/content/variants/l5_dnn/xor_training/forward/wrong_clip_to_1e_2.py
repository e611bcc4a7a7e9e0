# clip to 1e-2
# names: -

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    return np.clip(sig(sig(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]), 0.01, 0.99)
