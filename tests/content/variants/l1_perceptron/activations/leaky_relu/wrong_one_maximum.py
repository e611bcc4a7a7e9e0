# one maximum is taken over everything
# names: one_maximum

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.max([slope * z, z])
