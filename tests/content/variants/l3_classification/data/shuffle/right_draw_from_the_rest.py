# draw from the rest

import numpy as np


def shuffle(rng, X, T):
    rest = list(range(len(X)))
    order = []
    while rest:
        order.append(rest.pop(rng.integers(len(rest))))
    return X[order], T[order]
