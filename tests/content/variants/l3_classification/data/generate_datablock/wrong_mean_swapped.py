# coordinates in the wrong order
# names: mean_swapped

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu[::-1], np.sqrt(var), (n, 2))
    return X, np.full((n, 1), t)
