# warnings switched off, and nan replaced

import numpy as np


def minmax_scale(X):
    lo = np.amin(X, 0)
    hi = np.amax(X, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        out = (X - lo) / (hi - lo)
    out[np.isnan(out)] = 0
    return out
