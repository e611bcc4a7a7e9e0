# child generator from rng

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    inner = np.random.RandomState(rng.integers(0, 2**31))
    X = inner.multivariate_normal(mu, np.eye(2) * var, n)
    return X, np.full((n, 1), t)
