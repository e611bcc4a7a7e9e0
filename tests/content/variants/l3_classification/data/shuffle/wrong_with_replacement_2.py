# swap on views
# names: with_replacement

import numpy as np


def shuffle(rng, X, T):
    X, T = X.copy(), T.copy()
    for i in range(len(X) - 1, 0, -1):
        j = rng.integers(0, i + 1)
        X[i], X[j] = X[j], X[i]
        T[i], T[j] = T[j], T[i]
    return X, T
