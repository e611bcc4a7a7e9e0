# log2
# names: base_two

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(T * np.log2(P) + (1 - T) * np.log2(1 - P))
