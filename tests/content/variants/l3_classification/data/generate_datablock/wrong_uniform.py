# uniform with the right variance
# names: not_normal

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.asarray(mu) + rng.uniform(-1, 1, (n, 2)) * np.sqrt(3 * var)
    return X, np.full((n, 1), t)
