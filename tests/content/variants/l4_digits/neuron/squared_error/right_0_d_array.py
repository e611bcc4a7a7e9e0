# 0-d array

import numpy as np


def squared_error(P, T):
    return np.asarray(((T - P) ** 2).sum(0).sum())
