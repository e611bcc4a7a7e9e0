# half set to zero
# names: some_zero

import numpy as np


def he_init(rng, n_in, n_out):
    W = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
    return W * (rng.random(W.shape) < 0.5)
