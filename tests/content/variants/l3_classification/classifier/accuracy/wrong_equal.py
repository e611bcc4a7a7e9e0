# P == T
# names: equality

import numpy as np


def accuracy(P, T):
    return np.mean(P == T)
