# a loop

import numpy as np


def accuracy(P, T):
    hits = 0
    for p, t in zip(P, T):
        if (p[0] > 0.5 and t[0] == 1) or (p[0] < 0.5 and t[0] == 0):
            hits += 1
    return hits / len(T)
