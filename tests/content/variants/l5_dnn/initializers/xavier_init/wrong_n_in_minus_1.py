# n_in minus 1
# names: -

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, (1 / np.sqrt(max(n_in - 1, 1))), (n_in, n_out))
