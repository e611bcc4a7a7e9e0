# clockwise from (-,+)
# names: left_right

import numpy as np


def region(z):
    z1, z2 = z[:, 0], z[:, 1]
    return np.where(z2 > 0, np.where(z1 > 0, 2, 1), np.where(z1 > 0, 3, 4))
