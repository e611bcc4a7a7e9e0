# the result is flat
# names: flat

import numpy as np


def tanh(z):
    return np.tanh(np.ravel(z))
