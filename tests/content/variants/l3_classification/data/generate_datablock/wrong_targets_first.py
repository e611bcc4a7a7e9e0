# T first
# names: targets_first

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.eye(2) * var, n)
    T = np.full((n, 1), t)
    return T, X
