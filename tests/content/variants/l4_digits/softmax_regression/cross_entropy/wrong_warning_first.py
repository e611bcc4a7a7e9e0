# the logarithm of 0 is taken first and mended afterwards
# names: log_warning

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.maximum(np.log(P), -30.0))
