# random
# names: one_sign

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.random((n_in, n_out)) * np.sqrt(2 / n_in)
