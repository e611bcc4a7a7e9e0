# off-diagonal 1
# names: not_independent

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.multivariate_normal(mu, [[var, 1], [1, var]], n)
    T = np.full((n, 1), t)
    return X, T
