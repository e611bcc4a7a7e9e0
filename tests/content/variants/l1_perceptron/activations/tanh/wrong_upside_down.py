# the signs swapped
# names: negative

import numpy as np


def tanh(z):
    return np.tanh(-np.asarray(z))
