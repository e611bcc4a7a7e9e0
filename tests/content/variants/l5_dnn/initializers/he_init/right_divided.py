# divided

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.standard_normal((n_in, n_out)) / np.sqrt(n_in / 2)
