# precedence
# names: precedence

import numpy as np


def squared_error(P, T):
    return np.sum(P - T ** 2)
