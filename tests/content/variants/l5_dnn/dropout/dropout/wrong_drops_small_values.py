# drops small values
# names: by_size

import numpy as np


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    check(rate)
    return np.where(np.abs(x) > rate, x / (1 - rate), 0)
