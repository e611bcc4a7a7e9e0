# one over the number of inputs and outputs
# names: both_layers_one

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(1 / (n_in + n_out)), size=(n_in, n_out))
