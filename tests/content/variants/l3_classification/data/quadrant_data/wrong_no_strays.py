# abs noise stays in quadrant
# names: no_strays

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return X[idx], T[idx]


def quadrant_data(rng):
    c = np.repeat(np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]]), 30, axis=0)
    X = c * np.abs(rng.normal(7, np.sqrt(18), (120, 2)))
    T = np.repeat([1, 0, 0, 1], 30).reshape(-1, 1)
    return X, T
