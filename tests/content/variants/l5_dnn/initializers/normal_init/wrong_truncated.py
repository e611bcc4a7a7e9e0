# cut off at two
# names: truncated

import numpy as np


def normal_init(rng, n_in, n_out, std):
    z = rng.standard_normal((n_in, n_out))
    while (np.abs(z) > 2).any():
        z = np.where(np.abs(z) > 2, rng.standard_normal(z.shape), z)
    return std * z
