# as on the slide: four covariance matrices, one permutation

import numpy as np


def block(rng, n, mu, var, t):
    return rng.multivariate_normal(mu, np.eye(2) * var, n), np.full((n, 1), t)


def quadrant_data(rng):
    blocks = [block(rng, 30, mu, 18, t) for mu, t in (([-7, -7], 1), ([-7, 7], 0), ([7, -7], 0), ([7, 7], 1))]
    X = np.concatenate([b[0] for b in blocks])
    T = np.concatenate([b[1] for b in blocks])
    order = rng.permutation(120)
    return X[order], T[order]
