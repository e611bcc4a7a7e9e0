# a covariance matrix full of var
# names: not_independent

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.ones((2, 2)) * var * 0.5 + np.eye(2) * var * 0.5, n)
    return X, np.full((n, 1), t)
