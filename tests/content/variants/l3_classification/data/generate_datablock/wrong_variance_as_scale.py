# var given as the scale
# names: std_is_variance

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu, var, (n, 2))
    return X, np.full((n, 1), t)
