# rotated by a random number of rows
# names: partly_shuffled

import numpy as np


def shuffle(rng, X, T):
    k = int(rng.integers(1, max(len(X), 2)))
    return np.roll(X, k, axis=0), np.roll(T, k, axis=0)
