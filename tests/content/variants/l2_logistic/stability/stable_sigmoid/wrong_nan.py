# inf / inf
# names: overflow_nan

import numpy as np


def stable_sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(z) / (1 + np.exp(z))
