# that is the ReLU, max(0, z)
# names: relu

import numpy as np


def tanh(z):
    return np.maximum(0, z)
