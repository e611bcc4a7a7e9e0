# a generator that checks at once

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError(k)

    def pairs():
        start = 0
        for i in range(k):
            stop = start + n // k + (1 if i < n % k else 0)
            mask = np.zeros(n, dtype=bool)
            mask[start:stop] = True
            yield np.where(~mask)[0], np.where(mask)[0]
            start = stop

    return pairs()
