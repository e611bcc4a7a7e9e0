# 1 allowed
# names: zeros_at_one

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    if rate < 0 or rate > 1:
        raise ValueError
    if rate == 1:
        return np.zeros(x.shape)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
