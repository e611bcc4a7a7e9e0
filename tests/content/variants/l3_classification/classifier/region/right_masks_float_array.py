# masks float array

import numpy as np


def region(z):
    r = np.ones(len(z))
    r[(z[:, 0] < 0) & (z[:, 1] > 0)] = 2
    r[(z[:, 0] < 0) & (z[:, 1] < 0)] = 3
    r[(z[:, 0] > 0) & (z[:, 1] < 0)] = 4
    return r
