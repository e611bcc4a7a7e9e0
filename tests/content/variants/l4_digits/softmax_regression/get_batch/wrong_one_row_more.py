# inclusive end
# names: one_row_more

import numpy as np


def get_batch(X, T, size, i):
    idx = np.arange(i * size, (i + 1) * size + 1) % len(X)
    return X[idx], T[idx]
