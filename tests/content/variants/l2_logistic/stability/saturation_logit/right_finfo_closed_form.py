# finfo closed form

import numpy as np


def saturation_logit(dtype):
    one = dtype(1)
    start = max(int(-np.log(np.finfo(dtype).eps)) - 3, 0)
    z = start
    while one - one / (one + np.exp(-dtype(z))) != 0:
        z += 1
    return z
