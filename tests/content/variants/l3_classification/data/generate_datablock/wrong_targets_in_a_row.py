# T row
# names: targets_in_a_row

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.eye(2) * var, n)
    T = np.full((1, n), t)
    return X, T
