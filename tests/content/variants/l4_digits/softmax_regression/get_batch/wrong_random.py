# random rows
# names: shuffled

import numpy as np


def get_batch(X, T, size, i):
    rows = np.random.default_rng(i).integers(0, len(X), size)
    return X[rows], T[rows]
