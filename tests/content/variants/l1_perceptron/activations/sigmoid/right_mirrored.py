# a power of np.e, mirrored for negative z

import numpy as np


def sigmoid(z):
    a = np.abs(np.asarray(z, dtype=float))
    s = 1 / (1 + np.e ** -a)
    return np.where(np.asarray(z) < 0, 1 - s, s)
