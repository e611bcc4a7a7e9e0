# log1p
# names: one_added

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log1p(P))
