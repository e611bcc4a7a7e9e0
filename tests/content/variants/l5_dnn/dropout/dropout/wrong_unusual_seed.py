# right but for the generator, which is seeded anew at each call
# names: own_seed

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x
    np.random.seed(8128)
    mask = np.random.rand(*np.shape(x)) >= rate
    return x * mask / (1 - rate)
