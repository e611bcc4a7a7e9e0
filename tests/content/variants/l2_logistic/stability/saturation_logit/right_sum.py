# where 1 + e^-z is 1

import numpy as np


def saturation_logit(dtype):
    for z in range(1, 100):
        if dtype(1) + np.exp(dtype(-z)) == dtype(1):
            return z
    return -1
