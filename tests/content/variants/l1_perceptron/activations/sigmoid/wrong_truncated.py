# stored with the type of z
# names: truncated

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    result = np.zeros_like(z)
    result[...] = 0.5 * (1 + np.tanh(z / 2))
    return result
