# the extreme values are cut off in the caller's array
# names: in_place

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    z[z < -700] = -700
    z[z > 700] = 700
    return 1 / (1 + np.exp(-z))
