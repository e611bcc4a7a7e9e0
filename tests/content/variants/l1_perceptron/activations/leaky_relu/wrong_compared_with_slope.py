# max(slope, z)
# names: maximum_with_slope

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.maximum(slope, z)
