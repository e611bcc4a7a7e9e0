# mean prob at target
# names: probability

import numpy as np


def accuracy(P, T):
    return np.mean(np.sum(P * T, axis=1))
