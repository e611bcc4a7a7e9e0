# logs swapped
# names: sides_swapped

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(T * np.log(1 - P) + (1 - T) * np.log(P))
