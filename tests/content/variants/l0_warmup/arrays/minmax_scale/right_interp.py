# np.interp between the smallest and the largest value

import numpy as np


def minmax_scale(X):
    out = np.zeros(X.shape)
    for j in range(X.shape[1]):
        c = X[:, j].astype(float)
        if np.ptp(c) > 0:
            out[:, j] = np.interp(c, [c.min(), c.max()], [0, 1])
    return out
