# no minus
# names: no_minus

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-15, 1 - 1e-15)
    return np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))
