# only true positives
# names: only_ones

import numpy as np


def accuracy(P, Y):
    return np.mean(np.logical_and(P > 0.5, Y == 1))
