# starts at row i
# names: start_is_i

import numpy as np


def get_batch(X, T, size, i):
    rows = np.arange(i, i + size) % len(X)
    return X[rows], T[rows]
