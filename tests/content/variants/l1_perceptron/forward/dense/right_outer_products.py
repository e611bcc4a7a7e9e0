# a sum of outer products

import numpy as np


def dense(X, W, b):
    Z = np.tile(b, (len(X), 1)).astype(float)
    for k in range(X.shape[1]):
        Z += np.outer(X[:, k], W[k])
    return Z
