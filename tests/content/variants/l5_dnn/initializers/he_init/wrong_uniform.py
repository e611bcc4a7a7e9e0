# He's uniform limits
# names: uniform

import numpy as np


def he_init(rng, n_in, n_out):
    limit = np.sqrt(6 / n_in)
    return rng.uniform(-limit, limit, (n_in, n_out))
