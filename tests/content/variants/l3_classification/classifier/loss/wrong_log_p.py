# log p in both terms
# names: log_p_twice

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(T * np.log(P) + (1 - T) * np.log(P))
