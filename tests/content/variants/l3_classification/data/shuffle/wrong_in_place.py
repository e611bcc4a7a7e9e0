# shuffles its arguments
# names: in_place

import numpy as np


def shuffle(rng, X, T):
    order = rng.permutation(len(X))
    X[:] = X[order]
    T[:] = T[order]
    return X, T
