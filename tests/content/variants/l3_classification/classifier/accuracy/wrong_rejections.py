# is
# names: rejections

import numpy as np


def accuracy(P, T):
    c = 0
    for p, t in zip(np.ravel(P), np.ravel(T)):
        if (p > 0.5) is (t == 1.0 and True):
            c += 1
    return c / len(P)
