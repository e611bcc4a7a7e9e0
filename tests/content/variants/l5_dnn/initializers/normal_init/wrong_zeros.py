# zeros
# names: all_zero

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.zeros((n_in, n_out))
