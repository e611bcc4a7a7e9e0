# cholesky, transposed draw, list result

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    L = np.linalg.cholesky(var * np.identity(2))
    Z = L @ rng.standard_normal((2, n))
    X = (Z + np.array(mu).reshape(2, 1)).T
    return [X, np.array([[t]] * n)]
