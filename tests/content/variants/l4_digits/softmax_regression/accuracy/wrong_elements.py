# element by element
# names: elements

import numpy as np


def accuracy(P, T):
    return np.mean(P == T)
