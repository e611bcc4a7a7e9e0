# (n,) against (n, 1)
# names: broadcast

import numpy as np


def accuracy(P, Y):
    return np.mean((P[:, 0] > 0.5) == Y)
