# the mask is turned into whole numbers of the wrong thing
# names: all_dropped

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    kept = rng.random(np.shape(x)) >= rate
    if not training:
        return x
    return x * (rng.random(np.shape(x)) // 1) / (1 - rate)
