# both layers
# names: both_layers

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), (n_in, n_out))
