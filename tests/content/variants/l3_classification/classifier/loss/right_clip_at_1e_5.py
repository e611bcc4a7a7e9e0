# clip at 1e-5

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-5, 1 - 1e-5)
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))
