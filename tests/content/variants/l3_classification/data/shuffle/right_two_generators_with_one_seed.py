# two generators with one seed

import numpy as np


def shuffle(rng, X, T):
    seed = int(rng.integers(2**31))
    X, T = X.copy(), T.copy()
    np.random.default_rng(seed).shuffle(X)
    np.random.default_rng(seed).shuffle(T)
    return X, T
