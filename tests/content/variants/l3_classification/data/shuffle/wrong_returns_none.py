# in place, and returns nothing
# names: -

import numpy as np


def shuffle(rng, X, T):
    order = rng.permutation(len(X))
    X[:] = X[order]
    T[:] = T[order]
