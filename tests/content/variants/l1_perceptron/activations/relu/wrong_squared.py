# that is the square of the ReLU
# names: squared

import numpy as np


def relu(z):
    return np.maximum(0, z) ** 2
