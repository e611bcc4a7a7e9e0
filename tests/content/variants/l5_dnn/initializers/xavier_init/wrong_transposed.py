# transposed
# names: transposed

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, (1 / np.sqrt(n_in)), (n_out, n_in))
