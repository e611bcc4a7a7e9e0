# another default
# names: other_default

import numpy as np


def leaky_relu(z, slope=0.01):
    return np.maximum(slope * np.asarray(z), z)
