# sample by class
# names: sorted

import numpy as np


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    idx = idx[np.argsort(T[idx, 0], kind="stable")]
    return X[idx], T[idx]
