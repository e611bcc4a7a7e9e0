# binary
# names: binary

import numpy as np


def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))
