# a hundredth for every layer
# names: small

import numpy as np


def he_init(rng, n_in, n_out):
    return rng.normal(0, 0.01, size=(n_in, n_out))
