# single precision, a list

import numpy as np


def dropout(x, rate, rng, training=True):
    x = np.asarray(x, dtype=np.float32)
    if training:
        if not 0 <= rate < 1:
            raise ValueError("bad rate")
        x = np.float32(1 / (1 - rate)) * x * (rng.random(x.shape, dtype=np.float32) >= rate)
    return np.asarray(x, dtype=np.float32)
