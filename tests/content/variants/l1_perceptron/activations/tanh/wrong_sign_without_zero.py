# only -1 and 1 come out, where values in between are asked for
# names: sign_without_zero

import numpy as np


def tanh(z):
    return np.where(np.asarray(z) > 0, 1.0, -1.0)
