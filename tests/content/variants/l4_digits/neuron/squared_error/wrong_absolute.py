# absolute
# names: absolute

import numpy as np


def squared_error(P, T):
    return np.sum(np.abs(P - T))
