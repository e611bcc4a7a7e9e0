# the mean is 1
# names: shifted

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(1, np.sqrt(2 / n_in), size=(n_in, n_out))
