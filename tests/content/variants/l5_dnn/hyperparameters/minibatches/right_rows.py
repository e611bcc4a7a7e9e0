# rows one by one

import numpy as np


def minibatches(X, Y, batch_size, rng):
    xs, ys = [], []
    for i in rng.choice(len(X), size=len(X), replace=False):
        xs.append(X[i])
        ys.append(Y[i])
        if len(xs) == batch_size:
            yield np.array(xs), np.array(ys)
            xs, ys = [], []
    if xs:
        yield np.array(xs), np.array(ys)
