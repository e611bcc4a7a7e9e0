# no negative weights
# names: one_sign

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.abs(rng.normal(0, std, (n_in, n_out)))
