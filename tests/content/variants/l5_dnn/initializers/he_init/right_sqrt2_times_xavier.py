# sqrt2 times xavier

import math


def xavier_init(rng, n_in, n_out):
    return rng.normal(0, n_in**-0.5, (n_in, n_out))


def he_init(rng, n_in, n_out):
    return math.sqrt(2) * xavier_init(rng, n_in, n_out)
