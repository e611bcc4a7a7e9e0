# log outside
# names: logarithm_outside

import numpy as np


def cross_entropy(P, T):
    return -np.log(np.sum(T * P))
