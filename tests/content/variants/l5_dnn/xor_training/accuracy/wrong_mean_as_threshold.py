# mean as threshold
# names: above_mean

import numpy as np


def accuracy(P, Y):
    return np.mean((P > P.mean()) == Y)
