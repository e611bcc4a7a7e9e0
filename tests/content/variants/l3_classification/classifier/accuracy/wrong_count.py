# count
# names: count

import numpy as np


def accuracy(P, T):
    return np.sum((P > 0.5) == (T == 1))
