# shuffled within batches
# names: within_batches

import numpy as np


def minibatches(X, Y, batch_size, rng):
    for i in range(0, len(X), batch_size):
        idx = rng.permutation(np.arange(i, min(i + batch_size, len(X))))
        yield X[idx], Y[idx]
