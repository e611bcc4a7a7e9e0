# mu[0] for both
# names: mean_of_x1

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu[0], np.sqrt(var), (n, 2))
    return X, np.full((n, 1), t)
