# element by element

import numpy as np


def normal_init(rng, n_in, n_out, std):
    W = np.zeros((n_in, n_out))
    for j in range(n_out):
        for i in range(n_in):
            W[i, j] = rng.normal(loc=0.0, scale=std)
    return W
