# parentheses are missing
# names: precedence

import numpy as np


def minmax_scale(X):
    lo = X.min(axis=0)
    hi = X.max(axis=0)
    hi = np.where(hi == 0, 1, hi)
    return X - lo / hi - lo
