# the slope is subtracted where z is not positive
# names: subtracted_at_zero

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.where(np.asarray(z) > 0, z, z - slope)
