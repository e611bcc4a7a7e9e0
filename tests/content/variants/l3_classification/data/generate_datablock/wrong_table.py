# one table with three columns, as the slide's DataFrame
# names: -

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(mu, np.sqrt(var), (n, 2))
    return np.column_stack([X, np.full(n, t)])
