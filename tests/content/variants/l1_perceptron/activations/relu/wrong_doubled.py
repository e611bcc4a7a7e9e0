# that is twice the ReLU
# names: doubled

import numpy as np


def relu(z):
    return np.abs(z) + z
