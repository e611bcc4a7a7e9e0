# zeros are replaced in P itself
# names: in_place

import numpy as np


def cross_entropy(P, T):
    P[P == 0] = 1e-12
    return -np.sum(T * np.log(P))
