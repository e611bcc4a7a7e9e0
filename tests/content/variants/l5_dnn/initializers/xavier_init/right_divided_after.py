# divided after

import math


def xavier_init(rng, n_in, n_out):
    return rng.standard_normal((n_in, n_out)) / math.sqrt(n_in)
