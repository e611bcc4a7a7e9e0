# P changed in place
# names: in_place

import numpy as np


def cost(P, Y):
    P[P == 0] = 1e-12
    P[P == 1] = 1 - 1e-12
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))
