# zeros skipped
# names: ends_dropped

import numpy as np


def cross_entropy(P, T):
    p = P[T == 1]
    return -np.sum(np.log(p[p > 0]))
