# np.maximum

import numpy as np


def relu(z):
    return np.maximum(0, z)
