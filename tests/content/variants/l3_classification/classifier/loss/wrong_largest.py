# returns max
# names: largest

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -np.min(T * np.log(P) + (1 - T) * np.log(1 - P))
