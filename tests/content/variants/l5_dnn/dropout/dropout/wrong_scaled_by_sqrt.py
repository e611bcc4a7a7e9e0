# scaled by sqrt
# names: root

import numpy as np


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    check(rate)
    return x * (rng.random(x.shape) >= rate) / np.sqrt(1 - rate)
