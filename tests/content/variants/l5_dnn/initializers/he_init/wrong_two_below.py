# the 2 stands below
# names: two_below

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(1 / (2 * n_in)), size=(n_in, n_out))
