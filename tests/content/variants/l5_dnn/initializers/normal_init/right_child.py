# a child of the given generator

import numpy as np


def normal_init(rng, n_in, n_out, std):
    child = np.random.default_rng(rng.integers(2**63))
    return child.normal(0.0, std, size=(n_in, n_out))
