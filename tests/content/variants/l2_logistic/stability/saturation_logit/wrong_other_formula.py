# tanh based sigma
# names: other_formula

import numpy as np


def saturation_logit(dtype):
    z = 0
    one = dtype(1)
    half = dtype(0.5)
    while one - half * (one + np.tanh(half * dtype(z))) != 0:
        z += 1
    return z
