# Keras's default
# names: uniform

import numpy as np


def xavier_init(rng, n_in, n_out):
    limit = np.sqrt(6 / (n_in + n_out))
    return rng.uniform(-limit, limit, (n_in, n_out))
