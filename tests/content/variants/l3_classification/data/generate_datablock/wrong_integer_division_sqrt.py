# integer division sqrt
# names: -

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(loc=mu, scale=var // 2, size=(n, 2))
    T = np.ones((n, 1)) * t
    return X, T
