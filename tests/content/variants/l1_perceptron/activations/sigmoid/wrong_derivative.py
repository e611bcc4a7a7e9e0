# s(1 - s)
# names: derivative

import numpy as np


def sigmoid(z):
    s = 0.5 * (1 + np.tanh(np.asarray(z) / 2))
    return s * (1 - s)
