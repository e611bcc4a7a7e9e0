# not squared
# names: no_square

import numpy as np


def squared_error(P, T):
    return np.sum(P - T)
