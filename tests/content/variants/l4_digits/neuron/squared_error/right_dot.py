# a dot product

import numpy as np


def squared_error(P, T):
    d = np.ravel(np.subtract(P, T))
    return d @ d
