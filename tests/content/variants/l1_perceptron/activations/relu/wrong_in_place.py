# a mask on the array itself
# names: in_place

import numpy as np


def relu(z):
    if np.ndim(z) == 0 and not isinstance(z, np.ndarray):
        return max(0, z)
    z[z < 0] = 0
    return z
