# the slope is multiplied into the caller's array
# names: in_place

import numpy as np


def leaky_relu(z, slope=0.1):
    z = np.asarray(z, dtype=float)
    z[z < 0] *= slope
    return z
