# the logarithms of 0 are taken first and mended afterwards
# names: log_warning

import numpy as np


def loss(P, T):
    first = np.maximum(np.log(P), -30.0)
    second = np.maximum(np.log(1 - P), -30.0)
    return -np.sum(T * first + (1 - T) * second)
