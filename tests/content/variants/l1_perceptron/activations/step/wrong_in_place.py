# writes into z
# names: in_place

import numpy as np


def step(z):
    if np.ndim(z) == 0:
        return 1 if z > 0 else 0
    z[...] = np.where(z > 0, 1, 0)
    return z
