# four over the number of inputs and outputs
# names: both_layers_four

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(4 / (n_in + n_out)), size=(n_in, n_out))
