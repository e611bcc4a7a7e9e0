# 0-d arrays of the type

import numpy as np


def saturation_logit(dtype):
    z = np.zeros(1, dtype=dtype)
    count = 0
    while (1 - 1 / (1 + np.exp(-z)))[0] != 0:
        z += 1
        count += 1
    return count
