# one term
# names: only_ones

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-9, 1 - 1e-9)
    return -np.sum(T * np.log(P))
