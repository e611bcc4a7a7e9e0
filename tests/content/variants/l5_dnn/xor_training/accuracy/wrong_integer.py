# whole division
# names: all_or_nothing

import numpy as np


def accuracy(P, Y):
    return np.sum((P > 0.5) == Y) // len(Y)
