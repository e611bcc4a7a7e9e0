# argsort of uniform, generator expression

import numpy as np


def minibatches(X, Y, batch_size, rng):
    p = np.argsort(rng.random(len(X)))
    Xs, Ys = np.take(X, p, axis=0), np.take(Y, p, axis=0)
    return ((Xs[i : i + batch_size], Ys[i : i + batch_size]) for i in range(0, len(Xs), batch_size))
