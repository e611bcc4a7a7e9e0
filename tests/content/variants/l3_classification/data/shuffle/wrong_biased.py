# naive swap biased
# names: biased

import numpy as np


def shuffle(rng, X, T):
    X, T = np.array(X), np.array(T)
    n = len(X)
    for i in range(n):
        j = rng.integers(0, n)
        X[[i, j]] = X[[j, i]]
        T[[i, j]] = T[[j, i]]
    return X, T
