# X stays
# names: only_targets

import numpy as np


def shuffle(rng, X, T):
    return X.copy(), T[rng.permutation(len(T))]
