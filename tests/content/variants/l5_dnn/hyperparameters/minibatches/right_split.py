# split at multiples, zip

import numpy as np


def minibatches(X, Y, batch_size, rng):
    order = rng.permutation(np.arange(len(Y)))
    parts = np.split(order, range(batch_size, len(order), batch_size))
    return zip((X[p] for p in parts), (Y[p] for p in parts))
