# noise divided by std
# names: std_divides

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.standard_normal((n, 2)) / np.sqrt(var) + mu
    return X, np.full((n, 1), t)
