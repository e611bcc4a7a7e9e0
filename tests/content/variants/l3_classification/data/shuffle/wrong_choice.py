# choice draws with replacement unless told otherwise
# names: with_replacement

import numpy as np


def shuffle(rng, X, T):
    order = rng.choice(len(X), len(X))
    return X[order], T[order]
