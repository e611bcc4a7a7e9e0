# uniform +-std
# names: -

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = mu + rng.uniform(-1, 1, (n, 2)) * np.sqrt(var)
    return X, np.full((n, 1), t)
