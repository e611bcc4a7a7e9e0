# negative numbers are multiplied by 1 - slope
# names: one_minus_slope

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.where(np.asarray(z) > 0, z, (1 - slope) * np.asarray(z))
