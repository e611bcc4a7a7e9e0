# T first
# names: targets_first

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return X[idx], T[idx]


def quadrant_data(rng):
    blocks = [
        generate_datablock(rng, 30, [-7, -7], 18, 1),
        generate_datablock(rng, 30, [-7, 7], 18, 0),
        generate_datablock(rng, 30, [7, -7], 18, 0),
        generate_datablock(rng, 30, [7, 7], 18, 1),
    ]
    X = np.vstack([b[0] for b in blocks])
    T = np.vstack([b[1] for b in blocks])
    return T, X
