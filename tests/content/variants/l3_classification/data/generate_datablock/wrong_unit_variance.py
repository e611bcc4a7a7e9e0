# no scale at all
# names: unit_variance

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu, 1.0, (n, 2))
    return X, np.full((n, 1), t)
