# a fixed seed
# names: own_seed

import numpy as np


def minibatches(X, Y, batch_size, rng):
    idx = np.random.default_rng(1).permutation(len(X))
    for i in range(0, len(X), batch_size):
        yield X[idx[i : i + batch_size]], Y[idx[i : i + batch_size]]
