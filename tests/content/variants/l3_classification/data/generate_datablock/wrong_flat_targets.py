# T as (n,)
# names: flat_targets

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu, np.sqrt(var), (n, 2))
    return X, np.full(n, t)
