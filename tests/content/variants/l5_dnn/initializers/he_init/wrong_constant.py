# every weight is the standard deviation
# names: constant

import numpy as np


def he_init(rng, n_in, n_out):
    return np.full((n_in, n_out), np.sqrt(2 / n_in))
