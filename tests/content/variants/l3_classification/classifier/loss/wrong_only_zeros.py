# the other term
# names: only_zeros

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-9, 1 - 1e-9)
    return -np.sum((1 - T) * np.log(1 - P))
