# that is the one largest value of the array
# names: largest

import numpy as np


def relu(z):
    return np.max(z)
