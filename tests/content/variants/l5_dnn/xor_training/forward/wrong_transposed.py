# W1 transposed
# names: transposed

import numpy as np


def forward(X, params):
    h = 1 / (1 + np.exp(-(X @ params["W1"].T + params["b1"])))
    return 1 / (1 + np.exp(-(h @ params["W2"] + params["b2"])))
