# mu scaled too
# names: mean_scaled

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = (rng.standard_normal((n, 2)) + mu) * np.sqrt(var)
    return X, np.full((n, 1), t)
