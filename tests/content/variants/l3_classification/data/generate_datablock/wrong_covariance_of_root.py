# sqrt(var) in the covariance matrix
# names: root_twice

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.eye(2) * np.sqrt(var), n)
    return X, np.full((n, 1), t)
