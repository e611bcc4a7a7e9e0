# around 0
# names: no_mean

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(0, np.sqrt(var), (n, 2))
    return X, np.full((n, 1), t)
