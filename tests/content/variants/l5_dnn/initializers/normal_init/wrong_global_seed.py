# np.random.seed
# names: own_seed

import numpy as np


def normal_init(rng, n_in, n_out, std):
    np.random.seed(0)
    return np.random.randn(n_in, n_out) * std
