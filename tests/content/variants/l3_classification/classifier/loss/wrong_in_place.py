# clips its argument
# names: in_place

import numpy as np


def loss(P, T):
    P[P == 0] = 1e-12
    P[P == 1] = 1 - 1e-12
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))
