# divmod pieces

import numpy as np


def get_batch(X, T, size, i):
    n = len(X)
    start = i * size % n
    px, pt = [], []
    left = size
    while left > 0:
        take = min(left, n - start)
        px.append(X[start:start + take])
        pt.append(T[start:start + take])
        left -= take
        start = 0
    return np.concatenate(px), np.concatenate(pt)
