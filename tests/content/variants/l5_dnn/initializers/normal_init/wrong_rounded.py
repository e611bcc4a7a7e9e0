# rounded
# names: rounded

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.round(rng.normal(0, std, (n_in, n_out)), 2)
