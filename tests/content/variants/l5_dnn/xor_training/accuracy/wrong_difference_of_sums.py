# difference of sums
# names: balance

import numpy as np


def accuracy(P, Y):
    return 1 - abs(np.sum(P > 0.5) - np.sum(Y)) / len(Y)
