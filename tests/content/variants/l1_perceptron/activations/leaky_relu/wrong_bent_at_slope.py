# the two pieces meet at z = slope
# names: bent_at_slope

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.where(np.asarray(z) > slope, z, slope * np.asarray(z))
