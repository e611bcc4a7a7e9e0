# binary code other order
# names: binary_from_one_z2_first

import numpy as np


def region(z):
    return (z[:, 0] > 0) + (z[:, 1] > 0) * 2 + 1
