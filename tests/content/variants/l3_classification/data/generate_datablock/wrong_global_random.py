# NumPy's global generator
# names: -

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.random.multivariate_normal(mu, np.eye(2) * var, n)
    return X, np.full((n, 1), t)
