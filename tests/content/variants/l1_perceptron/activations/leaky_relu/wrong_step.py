# that is the step function
# names: step

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.where(np.asarray(z) > 0, 1, 0)
