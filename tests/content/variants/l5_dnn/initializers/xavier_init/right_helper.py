# helper

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return rng.normal(scale=std, size=[n_in, n_out])


def xavier_init(rng, n_in, n_out):
    return normal_init(rng, n_in, n_out, np.sqrt(1 / n_in))
