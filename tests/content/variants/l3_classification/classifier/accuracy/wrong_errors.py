# errors
# names: errors

import numpy as np


def accuracy(P, T):
    return np.mean((P > 0.5) != (T == 1))
