# Python floats
# names: always_double

import math


def saturation_logit(dtype):
    z = 0
    while 1 - 1 / (1 + math.exp(-z)) != 0:
        z += 1
    return z
