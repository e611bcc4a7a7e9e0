# sorted by random keys

import numpy as np


def minibatches(X, Y, batch_size, rng):
    order = np.argsort(rng.random(len(X)))
    while len(order):
        now, order = order[:batch_size], order[batch_size:]
        yield np.take(X, now, axis=0), np.take(Y, now, axis=0)
