# only the targets are shuffled
# names: inputs_not_shuffled

import numpy as np


def minibatches(X, Y, batch_size, rng):
    order = rng.permutation(len(X))
    for start in range(0, len(X), batch_size):
        yield X[start : start + batch_size], Y[order[start : start + batch_size]]
