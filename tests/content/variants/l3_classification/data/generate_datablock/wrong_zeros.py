# T is always 0
# names: other_target

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu, np.sqrt(var), (n, 2))
    return X, np.zeros((n, 1))
