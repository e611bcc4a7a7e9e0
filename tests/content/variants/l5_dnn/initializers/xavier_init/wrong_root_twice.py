# the root of a standard deviation
# names: root_twice

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, np.sqrt(1 / np.sqrt(n_in)), size=(n_in, n_out))
