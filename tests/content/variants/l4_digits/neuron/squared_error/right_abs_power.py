# abs power

import numpy as np


def squared_error(P, T):
    return np.power(np.abs(P - T), 2).sum(axis=1).sum()
