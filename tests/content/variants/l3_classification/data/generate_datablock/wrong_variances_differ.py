# variance of x1 only
# names: variances_differ

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    x1 = rng.normal(mu[0], np.sqrt(var), n)
    x2 = rng.normal(mu[1], 1, n)
    X = np.column_stack([x1, x2])
    T = np.full(n, t).reshape(-1, 1)
    return X, T
