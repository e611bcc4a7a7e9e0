# one row for all inputs
# names: repeated

import numpy as np


def he_init(rng, n_in, n_out):
    return np.tile(rng.normal(0, np.sqrt(2 / n_in), size=n_out), (n_in, 1))
