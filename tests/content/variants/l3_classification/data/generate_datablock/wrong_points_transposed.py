# X transposed
# names: points_transposed

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(loc=mu, scale=np.sqrt(var), size=(n, 2)).T
    T = np.ones((n, 1)) * t
    return X, T
