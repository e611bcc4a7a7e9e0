# drawn with replacement
# names: with_replacement

import numpy as np


def shuffle(rng, X, T):
    order = rng.integers(0, len(X), len(X))
    return X[order], T[order]
