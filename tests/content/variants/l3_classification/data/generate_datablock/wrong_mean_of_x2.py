# both coordinates around the second number of mu
# names: mean_of_x2

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu[1], np.sqrt(var), size=(n, 2))
    return X, np.full((n, 1), float(t))
