# arctan2

import numpy as np


def region(z):
    a = np.arctan2(z[:, 1], z[:, 0]) % (2 * np.pi)
    return (a // (np.pi / 2)).astype(int) + 1
