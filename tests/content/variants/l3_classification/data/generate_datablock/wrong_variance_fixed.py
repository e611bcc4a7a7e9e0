# hard-coded var 22
# names: variance_fixed

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(loc=mu, scale=np.sqrt(22), size=(n, 2))
    T = np.ones((n, 1)) * t
    return X, T
