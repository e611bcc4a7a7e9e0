# masks in an array of zeros

import numpy as np


def region(z):
    z = np.asarray(z)
    r = np.zeros(z.shape[0], dtype=np.int8)
    r[(z[:, 0] >= 0) & (z[:, 1] >= 0)] = 1
    r[(z[:, 0] < 0) & (z[:, 1] >= 0)] = 2
    r[(z[:, 0] < 0) & (z[:, 1] < 0)] = 3
    r[(z[:, 0] >= 0) & (z[:, 1] < 0)] = 4
    return r
