# probabilities compared
# names: no_threshold

import numpy as np


def accuracy(P, Y):
    return np.mean(P == Y)
