# standard normal numbers as they are
# names: one

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, 1, size=(n_in, n_out))
