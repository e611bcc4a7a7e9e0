# row by row

import numpy as np


def xavier_init(rng, n_in, n_out):
    return np.stack([rng.normal(0, n_in**-0.5, n_out) for _ in range(n_in)])
