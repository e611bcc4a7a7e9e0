# masked

import numpy as np


def stable_sigmoid(z):
    a = np.atleast_1d(np.asarray(z, dtype=float))
    out = np.empty_like(a)
    p = a >= 0
    out[p] = 1 / (1 + np.exp(-a[p]))
    e = np.exp(a[~p])
    out[~p] = e / (1 + e)
    return out.reshape(np.shape(z)) if np.ndim(z) else float(out[0])
