# both Box-Muller numbers

import numpy as np


def xavier_init(rng, n_in, n_out):
    m = (n_in * n_out + 1) // 2
    r, a = np.sqrt(-2 * np.log1p(-rng.random(m))), 2 * np.pi * rng.random(m)
    z = np.concatenate([r * np.cos(a), r * np.sin(a)])[: n_in * n_out]
    return z.reshape(n_in, n_out) / np.sqrt(n_in)
