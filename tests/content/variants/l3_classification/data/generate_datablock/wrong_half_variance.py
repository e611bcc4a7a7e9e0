# var divided among the coordinates
# names: half_variance

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu, np.sqrt(var / 2), (n, 2))
    return X, np.full((n, 1), t)
