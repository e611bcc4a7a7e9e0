# T unused
# names: all_classes

import numpy as np


def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1)
    return -np.sum(np.log(P))
