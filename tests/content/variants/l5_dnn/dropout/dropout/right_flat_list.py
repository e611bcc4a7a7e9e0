# element loop over flat with a Python list

import numpy as np


def check(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate")


def dropout(x, rate, rng, training=True):
    x = np.asarray(x)
    if training:
        check(rate)
        out = [float(v) / (1 - rate) if rng.random() >= rate else 0.0 for v in x.ravel()]
        return np.array(out).reshape(x.shape)
    return x.copy()
