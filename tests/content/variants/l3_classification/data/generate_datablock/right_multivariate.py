# as on the slide, with a covariance matrix

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, np.eye(2) * var, n)
    return X, np.full((n, 1), t)
