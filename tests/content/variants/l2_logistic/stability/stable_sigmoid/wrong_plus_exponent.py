# branches swapped
# names: plus_exponent

import numpy as np


def stable_sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, e / (1 + e), 1 / (1 + e))
