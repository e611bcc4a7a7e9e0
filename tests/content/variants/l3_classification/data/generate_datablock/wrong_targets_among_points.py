# t in X as third column
# names: targets_among_points

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.eye(2) * var, n)
    T = np.full((n, 1), t)
    return np.hstack([X, T]), T
