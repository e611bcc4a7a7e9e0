# the extreme values are cut off in the caller's array
# names: in_place

import numpy as np


def stable_sigmoid(z):
    z = np.asarray(z, dtype=float)
    np.clip(z, -700, 700, out=z)
    return 1 / (1 + np.exp(-z))
