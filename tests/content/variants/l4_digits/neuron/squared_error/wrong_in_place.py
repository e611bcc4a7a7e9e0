# the difference is written into P
# names: in_place

import numpy as np


def squared_error(P, T):
    P -= T
    return np.sum(P**2)
