# resize

import numpy as np


def get_batch(X, T, size, i):
    rows = np.resize(np.arange(len(X)), (i + 1) * size)[-size:]
    return X[rows], T[rows]
