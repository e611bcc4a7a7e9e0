# a list of pairs, shuffled numbers

import numpy as np


def minibatches(X, Y, batch_size, rng):
    idx = np.arange(len(X))
    rng.shuffle(idx)
    Xs, Ys = X[idx], Y[idx]
    return [[Xs[i : i + batch_size], Ys[i : i + batch_size]] for i in range(0, len(X), batch_size)]
