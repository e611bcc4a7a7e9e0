# T log P + (1-T) log(1-P) mean
# names: binary_mean

import numpy as np


def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.mean(T * np.log(P) + (1 - T) * np.log(1 - P))
