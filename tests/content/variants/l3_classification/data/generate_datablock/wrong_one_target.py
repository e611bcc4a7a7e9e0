# T scalar
# names: one_target

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.eye(2) * var, n)
    T = t
    return X, T
