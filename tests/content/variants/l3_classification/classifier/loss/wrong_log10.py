# log10
# names: base_ten

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(T * np.log10(P) + (1 - T) * np.log10(1 - P))
