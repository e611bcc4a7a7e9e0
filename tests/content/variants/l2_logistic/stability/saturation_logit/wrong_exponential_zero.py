# exp(-z) == 0
# names: exponential_zero

import numpy as np


def saturation_logit(dtype):
    z = 0
    while np.exp(-dtype(z)) != 0:
        z += 1
    return z
