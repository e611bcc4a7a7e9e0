# restart at 0 instead of going on
# names: filled_epochs

import numpy as np


def get_batch(X, T, size, i):
    k = -(-len(X) // size)
    s = (i % k) * size
    idx = np.arange(s, s + size) % len(X)
    return X[idx], T[idx]
