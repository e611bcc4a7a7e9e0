# 1 - p
# names: one_minus_p

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log(np.clip(1 - P, 1e-12, 1)))
