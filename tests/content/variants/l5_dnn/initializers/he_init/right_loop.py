# numbers one by one

import numpy as np


def he_init(rng, n_in, n_out):
    W = np.empty((n_in, n_out))
    for j in range(n_out):
        for i in range(n_in):
            W[i, j] = rng.normal(0, (2 / n_in) ** 0.5)
    return W
