# certain samples are left out
# names: ends_dropped

import numpy as np


def loss(P, T):
    inner = (P > 0) & (P < 1)
    P, T = P[inner], T[inner]
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))
