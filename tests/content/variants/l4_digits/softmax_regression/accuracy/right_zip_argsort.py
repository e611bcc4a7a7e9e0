# zip argsort

import numpy as np


def accuracy(P, T):
    return sum(1 for p, t in zip(P, T) if t[np.argsort(p)[-1]] == 1) / T.shape[0]
