# the right class's probability by its index

import numpy as np


def cross_entropy(P, T):
    p = P[np.arange(len(P)), T.argmax(axis=1)]
    return -np.log(np.clip(p, 1e-15, 1)).sum()
