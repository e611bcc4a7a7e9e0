# no log
# names: no_log

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * P)
