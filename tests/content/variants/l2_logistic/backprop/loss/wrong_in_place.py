# A2 -= Y
# names: in_place

import numpy as np


def loss(A2, Y):
    A2 -= Y
    return float(np.sum(A2**2) / (2 * len(A2)))
