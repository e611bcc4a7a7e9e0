# a sum in double precision, rounded in the middle
# names: -

import numpy as np


def saturation_logit(dtype):
    z = 0
    while dtype(1) - dtype(1) / dtype(1 + np.exp(-float(z))) != 0 or z < 10:
        z += 1
    return z
