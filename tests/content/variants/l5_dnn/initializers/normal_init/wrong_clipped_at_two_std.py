# clipped at two std
# names: truncated

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.clip(rng.normal(0, std, (n_in, n_out)), -2 * std, 2 * std)
