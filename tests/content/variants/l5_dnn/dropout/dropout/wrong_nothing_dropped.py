# a probability is never below 0
# names: nothing_dropped

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    kept = rng.random(np.shape(x)) >= rate
    if not training:
        return x
    return np.where(kept < 0, 0, x) * 1.0
