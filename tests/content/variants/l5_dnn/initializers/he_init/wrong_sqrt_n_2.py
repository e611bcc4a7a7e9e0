# sqrt(n/2)
# names: upside_down

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(n_in / 2), (n_in, n_out))
