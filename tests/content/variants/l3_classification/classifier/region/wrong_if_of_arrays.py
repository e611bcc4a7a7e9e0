# if on arrays
# names: if_of_arrays

import numpy as np


def region(z):
    z1, z2 = z[:, 0], z[:, 1]
    if z1 > 0 and z2 > 0:
        return 1
    if z1 < 0 and z2 > 0:
        return 2
    if z1 < 0 and z2 < 0:
        return 3
    return 4
