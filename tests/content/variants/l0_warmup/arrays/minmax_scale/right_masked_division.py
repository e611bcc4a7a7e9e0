# np.divide with where=

import numpy as np


def minmax_scale(X):
    shifted = (X - X.min(axis=0)).astype(float)
    width = np.broadcast_to(np.ptp(X, axis=0), X.shape)
    return np.divide(shifted, width, out=np.zeros(X.shape), where=width != 0)
