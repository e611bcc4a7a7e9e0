# nearly equal parts
# names: even_split

import numpy as np


def minibatches(X, Y, batch_size, rng):
    idx = rng.permutation(len(X))
    for b in np.array_split(idx, -(-len(X) // batch_size)):
        yield X[b], Y[b]
