# a count
# names: count

import numpy as np


def accuracy(P, Y):
    return np.sum((P > 0.5) == Y)
