# column by column, with a Cholesky factor for good measure

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    L = np.linalg.cholesky(np.diag([float(var), float(var)]))
    z = np.stack([rng.normal(size=n), rng.normal(size=n)])
    return (L @ z).T + np.reshape(mu, (1, 2)), np.array([t] * n).reshape(-1, 1)
