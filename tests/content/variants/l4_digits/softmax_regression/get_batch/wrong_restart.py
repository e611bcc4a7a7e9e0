# only full batches
# names: restarted

import numpy as np


def get_batch(X, T, size, i):
    n = len(X)
    s = i % max(n // size, 1) * size
    rows = np.arange(s, s + size) % n
    return X[rows], T[rows]
