# the parameter is missing
# names: -

import numpy as np


def leaky_relu(z):
    return np.maximum(0.1 * np.asarray(z), z)
