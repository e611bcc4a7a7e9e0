# mean
# names: mean

import numpy as np


def squared_error(P, T):
    return np.mean((P - T) ** 2)
