# lists of points

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def shuffle(rng, X, T):
    idx = rng.permutation(len(X))
    return X[idx], T[idx]


def quadrant_data(rng):
    rows = []
    for i in range(120):
        sx, sy = [(-1, -1), (1, 1), (-1, 1), (1, -1)][i % 4]
        rows.append((7 * sx + 18 ** 0.5 * rng.normal(), 7 * sy + 18 ** 0.5 * rng.normal(), int(sx == sy)))
    rng.shuffle(rows)
    return [[r[0], r[1]] for r in rows], [[r[2]] for r in rows]
