# T not wrapped
# names: targets_from_the_top

import numpy as np


def get_batch(X, T, size, i):
    idx = np.arange(i * size, (i + 1) * size) % len(X)
    return X[idx], T[:size]
