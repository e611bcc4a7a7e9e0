# np.isclose
# names: nearly

import numpy as np


def saturation_logit(dtype):
    one = dtype(1)
    z = 0
    while not np.isclose(one - one / (one + np.exp(-dtype(z))), 0):
        z += 1
    return z
