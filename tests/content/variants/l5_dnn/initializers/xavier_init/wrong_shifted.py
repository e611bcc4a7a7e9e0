# the spread where the mean belongs
# names: shifted

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(1 / np.sqrt(n_in), size=(n_in, n_out))
