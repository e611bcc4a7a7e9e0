# the negative part is written into the caller's array
# names: in_place

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    z[z < 0] = alpha * np.expm1(z[z < 0])
    return z
