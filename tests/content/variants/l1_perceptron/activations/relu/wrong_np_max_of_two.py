# np.max takes its second argument for an axis
# names: np_max_of_two

import numpy as np


def relu(z):
    return np.max(0, z)
