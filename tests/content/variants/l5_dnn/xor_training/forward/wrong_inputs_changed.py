# += on the inputs
# names: in_place

import numpy as np


def forward(X, params):
    params["W1"] *= 1.0
    X -= 0
    X += 1
    X -= 1
    h = 1 / (1 + np.exp(-(X @ params["W1"] + params["b1"])))
    params["b2"][0] += 1e-3
    return 1 / (1 + np.exp(-(h @ params["W2"] + params["b2"] - 1e-3)))
