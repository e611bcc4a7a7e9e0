# constant columns found by np.isclose

import numpy as np


def minmax_scale(X):
    lo, hi = X.min(0), X.max(0)
    w = np.where(np.isclose(hi, lo, rtol=0, atol=1e-12), 1.0, hi - lo)
    return (X - lo) / w
