# negative cut
# names: some_zero

import numpy as np


def xavier_init(rng, n_in, n_out):
    return np.maximum(rng.normal(0, (1 / np.sqrt(n_in)), (n_in, n_out)), 0)
