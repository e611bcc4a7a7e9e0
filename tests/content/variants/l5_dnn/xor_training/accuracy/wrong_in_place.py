# in place
# names: in_place

import numpy as np


def accuracy(P, Y):
    P[:] = P > 0.5
    return np.mean(P == Y)
