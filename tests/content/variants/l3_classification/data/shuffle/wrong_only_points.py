# T stays
# names: only_points

import numpy as np


def shuffle(rng, X, T):
    return X[rng.permutation(len(X))], T.copy()
