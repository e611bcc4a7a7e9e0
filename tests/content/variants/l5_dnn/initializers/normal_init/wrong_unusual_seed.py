# the spread is right, the generator is another one with a fixed seed
# names: own_seed

import numpy as np


def normal_init(rng, n_in, n_out, std):
    own = np.random.default_rng(90210)
    return own.normal(0, std, size=(n_in, n_out))
