# the centre is taken away instead of added
# names: mean_negative

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(0, np.sqrt(var), size=(n, 2)) - np.asarray(mu)
    return X, np.full((n, 1), float(t))
