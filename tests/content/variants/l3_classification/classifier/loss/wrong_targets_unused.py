# entropy of P
# names: targets_unused

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -np.sum(P * np.log(P) + (1 - P) * np.log(1 - P))
