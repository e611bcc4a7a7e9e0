# the likeliest class
# names: likeliest_class

import numpy as np


def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1)
    return -np.log(P.max(axis=1)).sum()
