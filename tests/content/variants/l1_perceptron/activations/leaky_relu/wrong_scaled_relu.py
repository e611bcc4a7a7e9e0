# that is the ReLU times the slope
# names: scaled_relu

import numpy as np


def leaky_relu(z, slope=0.1):
    return slope * np.maximum(0, z)
