# fisher-yates stops early, first fixed
# names: partly_shuffled

import numpy as np


def shuffle(rng, X, T):
    X, T = np.array(X), np.array(T)
    n = len(X)
    for i in range(n - 1, 0, -1):
        j = rng.integers(1, i + 1)
        X[[i, j]] = X[[j, i]]
        T[[i, j]] = T[[j, i]]
    return X, T
