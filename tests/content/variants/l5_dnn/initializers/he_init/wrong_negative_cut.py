# negative cut
# names: some_zero

import numpy as np


def he_init(rng, n_in, n_out):
    return np.maximum(rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out)), 0)
