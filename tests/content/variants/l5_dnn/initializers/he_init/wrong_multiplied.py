# multiplied by the root instead of divided
# names: multiplied

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(2 * n_in), size=(n_in, n_out))
