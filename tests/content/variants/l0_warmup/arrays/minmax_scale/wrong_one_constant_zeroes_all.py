# as soon as one column is constant the whole result becomes 0
# names: one_constant_zeroes_all

import numpy as np


def minmax_scale(X):
    lo, hi = X.min(axis=0), X.max(axis=0)
    if np.any(hi == lo):
        return np.zeros(X.shape)
    return (X - lo) / (hi - lo)
