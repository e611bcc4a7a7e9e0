# the two pieces meet at z = 1
# names: bent_at_one

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.where(np.asarray(z) > 1, z, slope * np.asarray(z))
