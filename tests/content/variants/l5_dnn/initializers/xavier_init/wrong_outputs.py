# 1/sqrt(n_out)
# names: outputs

import numpy as np


def xavier_init(rng, n_in, n_out):
    return rng.standard_normal((n_in, n_out)) / np.sqrt(n_out)
