# one row for all inputs
# names: repeated

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.tile(rng.normal(0, std, n_out), (n_in, 1))
