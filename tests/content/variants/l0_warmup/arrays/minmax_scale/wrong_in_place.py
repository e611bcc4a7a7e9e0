# changes the matrix of the caller
# names: in_place

import numpy as np


def minmax_scale(X):
    width = np.ptp(X, axis=0)
    X -= X.min(axis=0)
    X /= np.where(width == 0, 1, width)
    return X
