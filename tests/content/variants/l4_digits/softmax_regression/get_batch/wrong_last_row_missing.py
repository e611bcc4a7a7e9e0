# mod n-1
# names: last_row_missing

import numpy as np


def get_batch(X, T, size, i):
    idx = np.arange(i * size, (i + 1) * size) % (len(X) - 1)
    return X[idx], T[idx]
