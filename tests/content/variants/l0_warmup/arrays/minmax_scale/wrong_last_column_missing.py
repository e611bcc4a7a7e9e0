# the last column is not scaled
# names: last_column_missing

import numpy as np


def minmax_scale(X):
    out = np.zeros(X.shape)
    for j in range(X.shape[1] - 1):
        lo, hi = X[:, j].min(), X[:, j].max()
        if hi != lo:
            out[:, j] = (X[:, j] - lo) / (hi - lo)
    return out
