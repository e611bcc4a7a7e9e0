# one random number for each point
# names: one_noise

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.asarray(mu) + rng.normal(0, np.sqrt(var), (n, 1))
    return X, np.full((n, 1), t)
