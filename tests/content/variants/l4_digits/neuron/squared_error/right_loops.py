# loops

import numpy as np


def squared_error(P, T):
    total = 0.0
    for p, t in zip(np.ravel(P), np.ravel(T)):
        total += (float(p) - float(t)) ** 2
    return total
