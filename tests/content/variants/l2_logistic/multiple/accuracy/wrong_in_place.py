# the probabilities are rounded in the caller's array
# names: in_place

import numpy as np


def accuracy(y, h):
    h[h > 0.5] = 1
    h[h <= 0.5] = 0
    return np.mean(h == y)
