# where mask

import numpy as np


def cross_entropy(P, T):
    L = np.full(np.shape(P), -80.0)
    np.log(P, out=L, where=np.asarray(P) > 0)
    return -np.vdot(np.asarray(T, float), L)
