# two index arrays from one permutation, as on the slide

import numpy as np


def shuffle(rng, X, T):
    order = rng.permutation(X.shape[0])
    return np.take(X, order, axis=0), np.take(T, order, axis=0)
