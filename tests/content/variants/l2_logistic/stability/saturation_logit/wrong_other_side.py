# sigmoid is 0
# names: reaches_zero

import numpy as np


def saturation_logit(dtype):
    one, z = dtype(1), 0
    with np.errstate(over="ignore"):
        while one / (one + np.exp(dtype(z))) != 0:
            z += 1
    return z
