# T first
# names: targets_first

import numpy as np


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return T[idx], X[idx]
