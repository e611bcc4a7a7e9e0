# T flattened
# names: flat_targets

import numpy as np


def shuffle(rng, X, T):
    order = rng.permutation(len(X))
    return X[order], T[order].ravel()
