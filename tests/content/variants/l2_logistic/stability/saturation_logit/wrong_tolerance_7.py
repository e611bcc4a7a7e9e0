# a difference below 1e-7 is enough
# names: tolerance_7

import numpy as np


def saturation_logit(dtype):
    one = dtype(1)
    z = 0
    while one - one / (one + np.exp(-dtype(z))) > 1e-7:
        z += 1
    return z
