# a fixed seed
# names: own_generator

import numpy as np


def shuffle(rng, X, T):
    order = np.random.default_rng(0).permutation(len(X))
    return X[order], T[order]
