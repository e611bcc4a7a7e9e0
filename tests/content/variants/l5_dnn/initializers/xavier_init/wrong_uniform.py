# uniform
# names: uniform

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.uniform(-1, 1, (n_in, n_out)) / np.sqrt(n_in)
