# transposed
# names: transposed

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.standard_normal((n_out, n_in)) * np.sqrt(2 / n_in)
