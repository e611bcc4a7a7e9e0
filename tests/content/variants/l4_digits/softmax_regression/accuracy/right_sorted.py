# argsort, single precision

import numpy as np


def accuracy(P, T):
    return np.float32(np.count_nonzero(np.argsort(P)[:, -1] == np.nonzero(T)[1]) / len(T))
