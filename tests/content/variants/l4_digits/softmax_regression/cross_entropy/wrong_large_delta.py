# 0.001 added
# names: wide_shift

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log(P + 1e-3))
