# a little too wide
# names: -

import numpy as np


def xavier_init(rng, n_in, n_out):
    return 1.12 * rng.standard_normal((n_in, n_out)) / np.sqrt(n_in)
