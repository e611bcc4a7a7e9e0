# one more
# names: one_too_far

import numpy as np


def saturation_logit(dtype):
    one = dtype(1)
    z = 0
    while True:
        h = one / (one + np.exp(-dtype(z)))
        z += 1
        if one - h == 0:
            return z
