# mirrored points of one block
# names: blocks_alike

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return X[idx], T[idx]


def quadrant_data(rng):
    centres = np.array([[-7, -7], [-7, 7], [7, -7], [7, 7]])
    X = np.repeat(centres, 30, axis=0) + np.vstack([rng.standard_normal((60, 2))] * 2) * np.sqrt(18)
    T = np.repeat([1, 0, 0, 1], 30).reshape(-1, 1)
    return X, T
