# clamp the end (last rows repeated)
# names: last_row_repeated

import numpy as np


def get_batch(X, T, size, i):
    idx = np.minimum(np.arange(i * size, (i + 1) * size), len(X) - 1)
    return X[idx], T[idx]
