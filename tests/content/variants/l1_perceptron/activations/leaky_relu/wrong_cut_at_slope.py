# negative numbers are cut off at -slope
# names: cut_at_slope

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.clip(z, -slope, None)
