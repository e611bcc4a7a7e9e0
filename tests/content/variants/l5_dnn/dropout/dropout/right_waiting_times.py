# exponential waiting times, check before training

import numpy as np


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    check(rate)
    if not training:
        return np.array(x)
    t = -np.log1p(-rate)
    drop = rng.exponential(size=np.shape(x)) < t
    y = np.array(x, dtype=float)
    y[drop] = 0
    return y / (1 - rate)
