# an if for the whole array
# names: overflow

import numpy as np


def stable_sigmoid(z):
    if np.max(z) >= 0:
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
    return np.exp(z) / (1 + np.exp(z))
