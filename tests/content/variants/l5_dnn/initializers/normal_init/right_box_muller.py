# normal numbers made from uniform ones

import numpy as np


def normal_init(rng, n_in, n_out, std):
    u, v = 1 - rng.random((2, n_in, n_out))
    return std * np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
