# standard normal numbers, scaled and shifted; a list of targets

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.array(mu) + var**0.5 * rng.standard_normal((n, 2))
    return [X, [[t] for _ in range(n)]]
