# 1/2 sqrt
# names: two_below

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, 0.5 / np.sqrt(n_in), (n_in, n_out))
