# a power of a large positive number overflows on the way
# names: overflow_error

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.e ** (-z))
