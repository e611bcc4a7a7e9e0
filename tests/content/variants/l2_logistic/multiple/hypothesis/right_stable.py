# stable

import numpy as np


def hypothesis(X, w, b):
    z = X.dot(w) + b
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1) / (1 + e)
