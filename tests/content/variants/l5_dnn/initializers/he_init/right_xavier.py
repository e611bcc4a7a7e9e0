# Xavier times root two

import numpy as np


def he_init(rng, n_in, n_out):
    xavier = rng.standard_normal((n_in, n_out)) / np.sqrt(n_in)
    return np.sqrt(2) * xavier
