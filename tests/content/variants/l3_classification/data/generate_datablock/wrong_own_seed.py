# a generator of its own
# names: own_generator

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.random.default_rng(20160614).normal(mu, np.sqrt(var), (n, 2))
    return X, np.full((n, 1), t)
