# negative z give positive values, since the sign of z gets lost
# names: absolute

import numpy as np


def tanh(z):
    e = np.exp(-2 * np.abs(z))
    return (1 - e) / (1 + e)
