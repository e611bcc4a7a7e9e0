# scalar breaks boolean indexing
# names: numbers_fail

import numpy as np


def stable_sigmoid(z):
    out = np.zeros_like(z, dtype=float)
    p = z >= 0
    out[p] = 1 / (1 + np.exp(-z[p]))
    out[~p] = np.exp(z[~p]) / (1 + np.exp(z[~p]))
    return out
