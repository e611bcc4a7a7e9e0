# half squared
# names: squared_halved

import numpy as np


def cross_entropy(P, T):
    return 0.5 * np.sum((P - T) ** 2)
