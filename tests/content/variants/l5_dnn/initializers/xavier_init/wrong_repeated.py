# one row for all inputs
# names: repeated

import numpy as np


def xavier_init(rng, n_in, n_out):
    return np.tile(rng.normal(0, 1 / np.sqrt(n_in), size=n_out), (n_in, 1))
