# rounded to three
# names: rounded

import numpy as np


def he_init(rng, n_in, n_out):
    return np.round(rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out)), 3)
