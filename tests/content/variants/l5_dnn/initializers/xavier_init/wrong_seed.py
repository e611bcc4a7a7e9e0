# a fixed seed
# names: own_seed

import numpy as np


def xavier_init(rng, n_in, n_out):
    return np.random.default_rng(0).standard_normal((n_in, n_out)) / np.sqrt(n_in)
