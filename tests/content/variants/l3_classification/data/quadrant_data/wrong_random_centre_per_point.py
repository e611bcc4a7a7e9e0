# random centre per point
# names: -

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return X[idx], T[idx]


def quadrant_data(rng):
    s = rng.choice([-1, 1], size=(120, 2))
    X = 7 * s + rng.normal(0, np.sqrt(18), (120, 2))
    T = (s[:, :1] == s[:, 1:]).astype(float)
    return X, T
