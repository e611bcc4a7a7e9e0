# a generator of its own
# names: own_seed

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.random.default_rng(42).normal(0, std, (n_in, n_out))
