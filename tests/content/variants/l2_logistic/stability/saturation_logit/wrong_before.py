# one less
# names: last_before

import numpy as np


def saturation_logit(dtype):
    one = dtype(1)
    z = 0
    while one - one / (one + np.exp(-dtype(z + 1))) != 0:
        z += 1
    return z
