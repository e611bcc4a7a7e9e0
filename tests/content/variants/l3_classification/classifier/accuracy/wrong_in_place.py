# mutates
# names: in_place

import numpy as np


def accuracy(P, T):
    P[P > 0.5] = 1
    P[P < 0.5] = 0
    return np.mean(P == T)
