# negative numbers are multiplied by the slope twice
# names: slope_twice

import numpy as np


def leaky_relu(z, slope=0.1):
    a = np.array(z, float)
    a[a < 0] *= slope
    a[a < 0] *= slope
    return a
