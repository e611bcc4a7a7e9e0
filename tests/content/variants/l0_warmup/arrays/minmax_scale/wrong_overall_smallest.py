# the smallest value of the whole matrix is used
# names: overall_smallest

import numpy as np


def minmax_scale(X):
    w = X.max(axis=0) - X.min()
    w = np.where(w == 0, 1, w)
    return (X - X.min()) / w
