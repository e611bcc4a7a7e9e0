# slope has no effect
# names: slope_ignored

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.maximum(0.1 * np.asarray(z), z)
