# the columns run from 0 to -1
# names: negative

import numpy as np


def minmax_scale(X):
    lo, hi = X.min(axis=0), X.max(axis=0)
    w = lo - hi
    w = np.where(w == 0, 1, w)
    return (X - lo) / w
