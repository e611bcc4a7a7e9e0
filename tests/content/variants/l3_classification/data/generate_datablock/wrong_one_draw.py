# same noise for every point
# names: one_draw

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.tile(rng.normal(mu, np.sqrt(var)), (n, 1))
    return X, np.full((n, 1), t)
