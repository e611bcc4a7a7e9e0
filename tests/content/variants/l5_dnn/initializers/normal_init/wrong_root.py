# root of std
# names: root

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return rng.normal(0, np.sqrt(std), (n_in, n_out))
