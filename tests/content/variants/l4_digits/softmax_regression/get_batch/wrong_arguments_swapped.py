# size and i swapped
# names: arguments_swapped

import numpy as np


def get_batch(X, T, size, i):
    idx = np.arange(i * size, i * size + i) % len(X)
    return X[idx], T[idx]
