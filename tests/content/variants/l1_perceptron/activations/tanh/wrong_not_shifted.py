# your curve runs from 0 to 2
# names: not_shifted

import numpy as np


def tanh(z):
    return 2 / (1 + np.exp(-2 * np.clip(z, -300, 300)))
