# the last input is left out of the sum
# names: last_input_missing

import numpy as np


def dense(X, W, b):
    Z = np.zeros((len(X), len(b)))
    for k in range(X.shape[1] - 1):
        Z += np.outer(X[:, k], W[k])
    return Z + b
