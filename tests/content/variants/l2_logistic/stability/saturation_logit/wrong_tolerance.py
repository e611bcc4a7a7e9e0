# 1e-12
# names: tolerance_12

import numpy as np


def saturation_logit(dtype):
    one, z = dtype(1), 0
    while one - one / (one + np.exp(-dtype(z))) > 1e-12:
        z += 1
    return z
