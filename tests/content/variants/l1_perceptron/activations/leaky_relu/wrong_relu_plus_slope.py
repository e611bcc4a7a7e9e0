# the slope is added to the ReLU
# names: relu_plus_slope

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.maximum(0, z) + slope
