# the decimals are cut off, by `//` or by whole numbers, so that only 0 and 1 are left
# names: whole_division

import numpy as np


def minmax_scale(X):
    lo = X.min(axis=0)
    w = X.max(axis=0) - lo
    w = np.where(w == 0, 1, w)
    return (X - lo) // w
