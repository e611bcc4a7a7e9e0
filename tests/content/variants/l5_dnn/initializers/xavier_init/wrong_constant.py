# every weight is the standard deviation
# names: constant

import numpy as np


def xavier_init(rng, n_in, n_out):
    return np.full((n_in, n_out), 1 / np.sqrt(n_in))
