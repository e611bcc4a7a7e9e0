# the data repeated

import numpy as np


def get_batch(X, T, size, i):
    n = len(X)
    start = (i * size) % n
    times = (start + size) // n + 1
    XX, TT = np.concatenate([X] * times), np.concatenate([T] * times)
    return XX[start : start + size], TT[start : start + size]
