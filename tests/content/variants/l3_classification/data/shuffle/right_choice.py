# choice without replacement

import numpy as np


def shuffle(rng, X, T):
    n = len(X)
    order = rng.choice(n, size=n, replace=False)
    return np.array([X[i] for i in order]), np.array([T[i] for i in order])
