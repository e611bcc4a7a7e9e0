# rounded to three
# names: rounded

import numpy as np


def xavier_init(rng, n_in, n_out):
    return np.round(rng.normal(0, (1 / np.sqrt(n_in)), (n_in, n_out)), 3)
