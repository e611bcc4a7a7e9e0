# random
# names: one_sign

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.random((n_in, n_out)) * (1 / np.sqrt(n_in))
