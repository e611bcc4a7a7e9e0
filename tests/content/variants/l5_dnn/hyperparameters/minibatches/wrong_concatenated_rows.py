# concatenated rows
# names: one_table

import numpy as np


def minibatches(X, Y, batch_size, rng):
    p = rng.permutation(len(X))
    for i in range(0, len(X), batch_size):
        b = p[i : i + batch_size]
        yield np.column_stack([X[b], Y[b]])
