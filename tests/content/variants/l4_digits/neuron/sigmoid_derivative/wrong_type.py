# the type of z
# names: truncated

import numpy as np


def sigmoid_derivative(z):
    out = np.array(z)
    s = 0.5 * (1 + np.tanh(np.asarray(z) / 2))
    out[...] = s * (1 - s)
    return out
