# fourth zero
# names: fourth_missing

import numpy as np


def region(z):
    r = np.zeros(len(z), dtype=int)
    r[(z[:, 0] > 0) & (z[:, 1] > 0)] = 1
    r[(z[:, 0] < 0) & (z[:, 1] > 0)] = 2
    r[(z[:, 0] < 0) & (z[:, 1] < 0)] = 3
    return r
