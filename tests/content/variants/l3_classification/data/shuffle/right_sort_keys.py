# sorted by random keys, returned as lists

import numpy as np


def shuffle(rng, X, T):
    keys = rng.random(len(X))
    pairs = sorted(range(len(X)), key=lambda i: keys[i])
    return [list(X[i]) for i in pairs], [list(T[i]) for i in pairs]
