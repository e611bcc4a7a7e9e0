# the probability of what happened

import numpy as np


def loss(P, T):
    right = np.where(T == 1, P, 1 - P)
    return -np.log(np.maximum(right, 1e-15)).sum()
