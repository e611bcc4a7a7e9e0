# np.inner with the transposed W

import numpy as np


def dense(X, W, b):
    return np.inner(X, W.T) + b
