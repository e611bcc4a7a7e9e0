# np.random
# names: -

import numpy as np


def minibatches(X, Y, batch_size, rng):
    idx = np.random.permutation(len(X))
    for i in range(0, len(X), batch_size):
        yield X[idx[i : i + batch_size]], Y[idx[i : i + batch_size]]
