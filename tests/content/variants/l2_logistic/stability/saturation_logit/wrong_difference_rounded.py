# the difference is converted at the end
# names: difference_rounded

import numpy as np


def saturation_logit(dtype):
    z = 0
    while dtype(1 - 1 / (1 + np.exp(-float(z)))) != 0:
        z += 1
    return z
