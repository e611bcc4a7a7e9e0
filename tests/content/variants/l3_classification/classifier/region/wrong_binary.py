# the signs as a binary number
# names: binary_z2_first

import numpy as np


def region(z):
    return 2 * (z[:, 1] > 0) + 1 * (z[:, 0] > 0)
