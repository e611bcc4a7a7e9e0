# scale

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(loc=0.0, scale=1 / np.sqrt(n_in), size=(n_in, n_out))
