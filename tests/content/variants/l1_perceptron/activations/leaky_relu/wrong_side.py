# the slope on the positive side
# names: wrong_side

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.where(np.asarray(z) < 0, z, slope * np.asarray(z))
