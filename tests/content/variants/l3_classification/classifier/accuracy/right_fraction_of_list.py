# fraction of list

import numpy as np


def accuracy(P, T):
    hits = [bool(p > 0.5) is bool(t) for p, t in zip(np.ravel(P), np.ravel(T))]
    return sum(hits) / len(hits)
