# 1 - 2 / (e^2z + 1): right, but overflows on the way
# names: overflow

import numpy as np


def tanh(z):
    return 1 - 2 / (np.exp(2 * z) + 1)
