# the columns are shifted by their means
# names: mean_shift

import numpy as np


def minmax_scale(X):
    w = X.max(axis=0) - X.min(axis=0)
    w = np.where(w == 0, 1, w)
    return (X - X.mean(axis=0)) / w
