# slope = 0 is taken for "not given" (as `slope or ...` does)
# names: zero_slope_replaced

import numpy as np


def leaky_relu(z, slope=None):
    slope = slope or 0.1
    return np.maximum(slope * np.asarray(z), z)
