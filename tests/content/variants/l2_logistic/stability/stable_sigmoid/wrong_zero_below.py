# 0 for negative z
# names: negative_side_zero

import numpy as np


def stable_sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), 0)
