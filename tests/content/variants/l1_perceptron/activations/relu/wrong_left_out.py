# the negative numbers are left out, so the result is shorter
# names: left_out

import numpy as np


def relu(z):
    z = np.asarray(z)
    return z[z > 0]
