# (n,) with (n, 1)
# names: broadcast

import numpy as np


def accuracy(P, T):
    return np.mean((P > 0.5).ravel() == (T == 1))
