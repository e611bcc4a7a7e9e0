# formula edges

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError()
    q, r = divmod(n, k)
    edges = [i * q + min(i, r) for i in range(k + 1)]
    pairs = []
    for lo, hi in zip(edges, edges[1:]):
        pairs.append((np.r_[0:lo, hi:n], np.arange(lo, hi)))
    return pairs
