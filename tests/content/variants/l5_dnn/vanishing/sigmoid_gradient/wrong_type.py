# the type of z
# names: truncated

import numpy as np


def sigmoid_gradient(z):
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    s = 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    out[...] = s * (1 - s)
    return out
