# n_in minus 1
# names: -

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(2 / max(n_in - 1, 1)), (n_in, n_out))
