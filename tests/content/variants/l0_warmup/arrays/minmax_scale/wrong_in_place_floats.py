# changes the matrix of the caller, but copes with whole numbers
# names: in_place

import numpy as np


def minmax_scale(X):
    low, width = X.min(axis=0), np.ptp(X, axis=0)
    scaled = (X - low) / np.where(width == 0, 1, width)
    X[:] = 0
    return scaled
