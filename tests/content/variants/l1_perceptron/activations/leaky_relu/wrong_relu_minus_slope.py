# the slope is subtracted from the ReLU
# names: relu_minus_slope

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.maximum(0, z) - slope
