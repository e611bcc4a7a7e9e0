# a rotation
# names: rotated

import numpy as np


def minibatches(X, Y, batch_size, rng):
    idx = np.roll(np.arange(len(X)), rng.integers(1, max(len(X), 2)))
    for i in range(0, len(X), batch_size):
        yield X[idx[i : i + batch_size]], Y[idx[i : i + batch_size]]
