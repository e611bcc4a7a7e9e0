# numbers beyond two standard deviations are drawn again
# names: truncated

import numpy as np


def xavier_init(rng, n_in, n_out):
    W = rng.normal(size=(n_in, n_out))
    while (np.abs(W) > 2).any():
        W = np.where(np.abs(W) > 2, rng.normal(size=W.shape), W)
    return W * 1 / np.sqrt(n_in)
