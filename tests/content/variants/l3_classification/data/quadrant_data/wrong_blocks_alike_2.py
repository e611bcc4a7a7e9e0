# reseeded per block
# names: blocks_alike

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return X[idx], T[idx]


def quadrant_data(rng):
    seed = int(rng.integers(2**31))
    xs, ts = [], []
    for a, b, t in [(-7, -7, 1), (-7, 7, 0), (7, -7, 0), (7, 7, 1)]:
        xs.append(np.random.default_rng(seed).normal([a, b], np.sqrt(18), (30, 2)))
        ts.append(np.full((30, 1), t))
    return np.vstack(xs), np.vstack(ts)
