# np.max takes its second argument for an axis
# names: np_max_of_two

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.max(slope * z, z)
