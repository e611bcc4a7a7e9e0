# the docstring's example of shapes
# names: zeros

import numpy as np


def xor_weights():
    return np.zeros((2, 2)), np.zeros(2), np.zeros((2, 1)), np.zeros(1)
