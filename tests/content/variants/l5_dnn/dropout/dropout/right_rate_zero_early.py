# nothing to do at rate 0

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training or rate == 0:
        return x
    if not 0 < rate < 1:
        raise ValueError(f"rate {rate}")
    kept = rng.random(x.size).reshape(x.shape) >= rate
    y = np.zeros(x.shape)
    y[kept] = x[kept] / (1 - rate)
    return y
