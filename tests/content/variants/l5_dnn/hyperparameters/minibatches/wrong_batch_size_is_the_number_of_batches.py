# batch_size is the number of batches
# names: number_of_batches

import numpy as np


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for b in np.array_split(p, batch_size):
        yield X[b], Y[b]
